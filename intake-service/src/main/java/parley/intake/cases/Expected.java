package parley.intake.cases;

import org.jspecify.annotations.Nullable;
import parley.problems.Precondition;

/// The version of a case that somebody believes to change.
///
/// @param ifMatch the header as it came
/// @param needed whether a change without it is refused
record Expected(@Nullable String ifMatch, boolean needed) {

    /// For changes that rest on what was seen.
    static Expected required(@Nullable String ifMatch) {
        return new Expected(ifMatch, true);
    }

    /// For what holds whatever the version is, such as somebody's own answer.
    static Expected optional(@Nullable String ifMatch) {
        return new Expected(ifMatch, false);
    }

    CaseRow of(CaseRow row) {
        if (needed || ifMatch != null) {
            Precondition.require(ifMatch, row.version());
        }
        return row;
    }
}
