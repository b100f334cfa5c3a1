package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Planner;
import parley.scheduling.access.Visibility;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.planning.Accepting.Outcome;
import parley.scheduling.planning.PlanningRunResource.Acceptance;
import parley.scheduling.planning.Standing.Tally;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.roster.Roster;
import parley.scheduling.settings.Settings;

/// Reads plans for staff and takes what they accept of them. A case that somebody is in themselves is in no plan for
/// them, and in none of its numbers.
///
/// Intake is asked which cases these are, so nothing here runs within a transaction.
@ApplicationScoped
@Transactional(TxType.NEVER)
class Plans {

    private final Items items;
    private final Visibility visibility;
    private final Accepting accepting;
    private final Cases cases;
    private final Roster roster;
    private final Rooms rooms;
    private final Settings settings;

    Plans(
            Items items,
            Visibility visibility,
            Accepting accepting,
            Cases cases,
            Roster roster,
            Rooms rooms,
            Settings settings) {
        this.items = items;
        this.visibility = visibility;
        this.accepting = accepting;
        this.cases = cases;
        this.roster = roster;
        this.rooms = rooms;
        this.settings = settings;
    }

    Tally tally(Run run, Planner whose) {
        var standing = items.standing(run.id());
        return Tally.of(standing, shown(Standing.cases(standing), whose));
    }

    /// What is left out of a page because somebody is in it themselves leaves no gap there.
    Page page(Run run, Planner whose, Optional<UUID> cursor, int most) {
        var standing = items.standing(run.id());
        var shown = shown(Standing.cases(standing), whose);
        var rest = standing.stream()
                .filter(one -> shown.contains(one.caseId()) && !one.stays())
                .filter(one -> cursor.isEmpty() || one.item().compareTo(cursor.get()) > 0)
                .limit(most + 1L)
                .toList();
        var some = rest.subList(0, Math.min(most, rest.size()));
        var page = new ProposalPage(roster.everybody(), rooms.all(), settings.zone());
        var planned = items.of(run.id(), Standing.cases(some)).stream()
                .flatMap(item -> cases.find(item.caseId()).map(file -> page.show(item, file)).stream())
                .toList();
        return new Page(planned, rest.size() > most ? Optional.of(some.getLast().item()) : Optional.empty());
    }

    /// @param wanted which cases; empty for all for which something is proposed
    List<Acceptance> accept(Run run, Planner whose, Optional<List<UUID>> wanted) {
        if (!run.state().isOver()) {
            throw Refusal.because(SchedulingReason.PLANNING_GOES_ON);
        }
        var standing = items.standing(run.id());
        var shown = shown(Standing.cases(standing), whose);
        var proposed = new LinkedHashSet<UUID>();
        standing.stream()
                .filter(Standing::scheduled)
                // What moves comes first: something else may be where it is now.
                .sorted(Comparator.comparing(one -> !one.moves()))
                .map(Standing::caseId)
                .filter(shown::contains)
                .forEach(proposed::add);
        var asked = wanted.<Collection<UUID>>map(LinkedHashSet::new).orElse(proposed);
        return asked.stream()
                .map(id -> proposed.contains(id)
                        ? view(accepting.accept(run.id(), new CaseId(id)))
                        : new Acceptance(id, false, null, GeneralReason.NOT_FOUND.code(), null))
                .toList();
    }

    private Set<UUID> shown(Collection<UUID> caseIds, Planner whose) {
        return caseIds.isEmpty() ? new HashSet<>() : visibility.shownAmong(caseIds, whose);
    }

    private static Acceptance view(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Held held ->
                new Acceptance(held.caseId().value(), true, held.session().value(), null, null);
            case Outcome.NotHeld not ->
                new Acceptance(
                        not.caseId().value(),
                        false,
                        null,
                        not.why(),
                        "/api/v1/cases/" + not.caseId().value() + "/options");
        };
    }

    /// @param next where the next page begins
    record Page(List<ProposalPage.Planned> items, Optional<UUID> next) {}
}
