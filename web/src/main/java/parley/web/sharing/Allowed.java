package parley.web.sharing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.CasesClient.PersonInCase;
import parley.web.cases.Role;

/// What the people of a case allow, ready to be written out.
///
/// @param passesOn whether whoever looks may pass on what was raised
/// @param passedOn whether that was written down a moment ago
/// @param key so that a second tap writes nothing down twice
record Allowed(
        CaseView view,
        List<Shown> permissions,
        List<GuideClient.Entry> places,
        List<Scope> scopes,
        boolean passesOn,
        boolean passedOn,
        UUID key,
        Typed typed) {

    public List<PersonInCase> people() {
        return view.people();
    }

    /// A permission in words.
    ///
    /// @param used when it was used; absent if it never was
    record Shown(
            UUID id,
            @Nullable Role role,
            Scope scope,
            String place,
            String said,
            boolean live,
            @Nullable String used) {}

    /// What was chosen already.
    record Typed(String person, @Nullable Scope scope, String place) {
        static final Typed EMPTY = new Typed("", null, "");
    }

    @Override
    public String toString() {
        return "Allowed[***]";
    }
}
