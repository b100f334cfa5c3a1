package parley.notification.letters;

import static java.util.stream.Collectors.toSet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Looker;
import parley.notification.neighbours.NeighbourAway;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Whose letters somebody may see: those of the one office their role belongs to, and of no case they are in
/// themselves. Only intake knows who is in a case, so it is asked each time.
@ApplicationScoped
class LetterPolicy implements WhoLooks {

    private static final int AT_ONCE = 200;

    private final SecurityIdentity caller;
    private final Intake intake;

    LetterPolicy(SecurityIdentity caller, Intake intake) {
        this.caller = caller;
        this.intake = intake;
    }

    @Override
    public Looker looker() {
        return new Looker(caller.getPrincipal().getName(), office(), address());
    }

    /// Those among the rows that somebody may see.
    private <R extends OfCase> List<R> visible(Looker looker, List<R> rows) {
        var shown = visible(
                looker, rows.stream().flatMap(row -> row.ofCase().stream()).collect(toSet()));
        return rows.stream()
                .filter(row -> row.ofCase().map(shown::contains).orElse(true))
                .toList();
    }

    /// What somebody may see of a list, until it is more than a page. What is not shown leaves no gap in it, and is no
    /// cursor.
    <R extends OfCase> List<R> page(Looker looker, Optional<UUID> cursor, int limit, Listed<R> list) {
        var found = new ArrayList<R>();
        var after = cursor.orElse(null);
        var more = true;
        while (more && found.size() <= limit) {
            var read = list.after(after, limit + 1);
            found.addAll(visible(looker, read));
            more = read.size() > limit;
            after = read.isEmpty() ? after : read.getLast().id();
        }
        return found;
    }

    /// How much of a list somebody may see.
    <R extends OfCase> int count(Looker looker, Listed<R> list) {
        var found = 0;
        @Nullable UUID after = null;
        while (true) {
            var read = list.after(after, AT_ONCE);
            found += visible(looker, read).size();
            if (read.size() < AT_ONCE) {
                return found;
            }
            after = read.getLast().id();
        }
    }

    /// Refuses as if there were nothing, unless they may see letters of this case.
    void require(Looker looker, UUID caseId) {
        if (!visible(looker, Set.of(caseId)).contains(caseId)) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }

    private Set<UUID> visible(Looker looker, Collection<UUID> cases) {
        try {
            return cases.isEmpty() ? Set.of() : intake.visible(looker, cases);
        } catch (NeighbourAway _) {
            throw Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
        }
    }

    private Office office() {
        var staff = caller.hasRole("staff");
        var ombuds = caller.hasRole("ombuds");
        if (staff && ombuds) {
            throw Refusal.because(Reason.TWO_OFFICES);
        }
        return ombuds ? Office.OMBUDS : Office.CONFLICT_RESOLUTION;
    }

    private String address() {
        if (caller.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("email") instanceof String address
                && !address.isBlank()) {
            return address;
        }
        throw Refusal.because(Reason.ADDRESS_NOT_SAID);
    }

    /// Rows in a fixed order, of which some are read at a time.
    interface Listed<R> {

        /// @param last the row before them, absent for the first
        List<R> after(@Nullable UUID last, int most);
    }
}
