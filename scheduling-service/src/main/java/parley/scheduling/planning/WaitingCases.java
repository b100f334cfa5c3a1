package parley.scheduling.planning;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Practitioner;
import parley.scheduling.options.CaseSide;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.sessions.MovableSessions.Movable;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Reads the waiting list of an office, the way that options of one case are read.
@ApplicationScoped
class WaitingCases {

    private final Cases cases;
    private final OptionDesk desk;
    private final OfficeSide office;
    private final MovableCases movables;
    private final PlanningSettings settings;
    private final Clock clock;

    WaitingCases(
            Cases cases,
            OptionDesk desk,
            OfficeSide office,
            MovableCases movables,
            PlanningSettings settings,
            Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.office = office;
        this.movables = movables;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param mayMove whether cases with a session that stands, and may be moved, are among them
    /// @param wanted which of these
    Waiting of(Office whose, boolean mayMove, Predicate<CaseId> wanted) {
        var ready = cases.readyIn(whose, settings.mostCases() * 2);
        var sides = new ArrayList<CaseSide>();
        var leftOut = new LinkedHashMap<CaseId, LeftOut>();
        var intakeIsAway = false;
        var asked = clock.instant().plus(settings.asking());
        for (var id : ready) {
            var file = cases.find(id).filter(found -> found.state() instanceof PlannedCase.Ready);
            if (file.isEmpty()) {
                continue;
            }
            var without = shape(file.get(), sides.size());
            if (without.isPresent()) {
                leftOut.put(id, without.get());
                continue;
            }
            try {
                sides.add(side(file.get(), intakeIsAway || clock.instant().isAfter(asked)));
            } catch (Refusal refusal) {
                intakeIsAway |= refusal.reason() == GeneralReason.UNAVAILABLE;
                // Whoever changed or forgot the case meanwhile has left the waiting list.
                if (cases.find(id)
                        .filter(now -> now.state() instanceof PlannedCase.Ready)
                        .isPresent()) {
                    leftOut.put(id, LeftOut.TIES_NOT_KNOWN);
                }
            }
        }
        sides.removeIf(side -> {
            var beyond = TooLarge.is(side);
            if (beyond) {
                leftOut.put(side.file().id(), LeftOut.BEYOND_THE_PLANNER);
            }
            return beyond;
        });
        var standing = mayMove ? movables.of(whose, wanted) : Map.<CaseSide, Movable>of();
        var everybody = new ArrayList<>(sides);
        everybody.addAll(standing.keySet());
        var window = window(everybody, standing.values());
        var trained = trained(everybody, window);
        var rooms = office.rooms(window);
        var movable = MovableCases.known(standing, trained, rooms, office.opening());
        trained.replaceAll((_, some) -> MovableCases.practitionersWithout(some, movable));
        sides.addAll(movable.keySet());
        return new Waiting(
                office.opening(),
                sides,
                leftOut,
                trained,
                MovableCases.roomsWithout(rooms, movable),
                MovableCases.peopleWithout(
                        office.people(
                                sides.stream()
                                        .flatMap(side -> side.persons().stream())
                                        .distinct()
                                        .toList(),
                                window),
                        movable),
                movable.values().stream().collect(toMap(Movable::caseId, one -> one)));
    }

    private Optional<LeftOut> shape(CaseFile file, int already) {
        if (file.terms().oneByOne()) {
            return Optional.of(LeftOut.EACH_HAS_THEIR_OWN);
        }
        return already < settings.mostCases() ? Optional.empty() : Optional.of(LeftOut.TOO_MANY_CASES);
    }

    /// While intake is away, it is asked once and not for every case.
    private CaseSide side(CaseFile file, boolean askNoMore) {
        if (!askNoMore) {
            desk.refreshTies(file.id());
        }
        return desk.sideOf(file, Optional.empty());
    }

    private Map<PractitionerRole, List<Practitioner>> trained(List<CaseSide> sides, Window window) {
        var trained = new EnumMap<PractitionerRole, List<Practitioner>>(PractitionerRole.class);
        sides.forEach(side -> trained.computeIfAbsent(
                side.file().terms().role(), role -> office.practitioners(role, Set.of(), Set.of(), window)));
        return trained;
    }

    private Window window(List<CaseSide> sides, Collection<Movable> standing) {
        return Stream.concat(
                        sides.stream().flatMap(side -> side.window().stream()),
                        standing.stream().map(Movable::during))
                .reduce((one, other) -> new Window(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .orElseGet(() -> Window.of(clock.instant(), Grid.QUARTER));
    }
}
