package parley.scheduling.options;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.availability.Answer;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.matching.OfficeSide;
import parley.scheduling.matching.model.Needs;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.reservations.Booking;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.settings.Settings;
import parley.scheduling.ties.KnownTies;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Puts the question of a case together: what people answered, what the office has, what intake derived.
@ApplicationScoped
public class OptionDesk {

    /// How far ahead windows are looked through.
    private static final Duration FARTHEST = Duration.ofDays(30);

    /// How often intake is asked about a case whose people keep changing meanwhile.
    private static final int MOST_TRIES = 3;

    private final Cases cases;
    private final CaseReading reading;
    private final OfficeSide office;
    private final KnownTies ties;
    private final OtherSessions others;
    private final Roster roster;
    private final Intake intake;
    private final Settings settings;
    private final Clock clock;

    OptionDesk(
            Cases cases,
            CaseReading reading,
            OfficeSide office,
            KnownTies ties,
            OtherSessions others,
            Roster roster,
            Intake intake,
            Settings settings,
            Clock clock) {
        this.cases = cases;
        this.reading = reading;
        this.office = office;
        this.ties = ties;
        this.others = others;
        this.roster = roster;
        this.intake = intake;
        this.settings = settings;
        this.clock = clock;
    }

    /// Makes sure that ties are known for the roster as it is, asking intake if need be.
    @Transactional(TxType.NEVER)
    public void refreshTies(CaseId id) {
        for (var tried = 0; tried < MOST_TRIES; tried++) {
            var file = cases.require(id);
            if (ties.areKnown(id)) {
                return;
            }
            var revision = roster.revision();
            var found = intake.tiesIn(id, roster.trainedAs(file.terms().role()))
                    .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
            if (ties.store(file, revision, found)) {
                return;
            }
        }
        throw Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "2");
    }

    /// The question of a case in which everybody has agreed and answered.
    ///
    /// @param onlyFor whose own session is looked for, where each person has one
    @Transactional
    public Question question(CaseFile file, Optional<ParticipantId> onlyFor) {
        var guests = WhoMeets.in(file, onlyFor);
        var known = reading.of(file.id());
        var side = side(file, guests, onlyFor, known);
        return question(new Asked(side, known.taken()), there(side));
    }

    /// The question of a case, of which its own side and the office's are known.
    Question question(Asked asked, OfficeSide.There there) {
        var side = asked.side();
        return new Question(
                side.needs(),
                office.opening(),
                side.starts(),
                side.participants(asked.taken()),
                there.practitioners(),
                there.rooms(),
                Spread.BEST_PER_START);
    }

    /// What the office has for a case.
    OfficeSide.There there(CaseSide side) {
        return office.in(side.file().terms().role(), side.notEligible(), side.staying(), window(side));
    }

    private Window window(CaseSide side) {
        return side.window().orElseGet(() -> Window.of(clock.instant(), Grid.QUARTER));
    }

    /// What a case in which everybody has agreed and answered brings to the question itself.
    ///
    /// @param onlyFor whose own session is looked for, where each person has one
    @Transactional
    public CaseSide sideOf(CaseFile file, Optional<ParticipantId> onlyFor) {
        return side(file, WhoMeets.in(file, onlyFor), onlyFor, reading.of(file.id()));
    }

    /// The same, with what its people are taken for; empty if intake has to be asked first who is too close to it.
    @Transactional
    Optional<Asked> ask(CaseId id, Optional<ParticipantId> onlyFor) {
        var file = cases.require(id);
        var guests = WhoMeets.in(file, onlyFor);
        var known = reading.of(id);
        return known.ties().map(ties -> new Asked(side(file, guests, onlyFor, known, ties), known.taken()));
    }

    /// The question of a case as if one of its sessions, which cannot stay as it is, were not there. Who sits in it
    /// may be replaced, unless each person has a session of their own: these are with the same practitioners.
    ///
    /// @param guests whose session it is
    /// @param its who and what it takes
    /// @param start when it begins
    @Transactional
    public Question instead(CaseFile file, List<Attending> guests, Set<UUID> its, Instant start) {
        var onlyFor = file.terms().oneByOne()
                ? guests.stream().map(Attending::id).findFirst()
                : Optional.<ParticipantId>empty();
        var known = reading.of(file.id());
        var side = side(file, guests, onlyFor, known);
        var taken = known.taken().entrySet().stream().collect(toMap(Map.Entry::getKey, each -> each.getValue().stream()
                .filter(booking -> !booking.sessionStart().equals(start))
                .toList()));
        var staying = file.terms().oneByOne() ? side.staying() : Set.<PractitionerId>of();
        var there = office.in(file.terms().role(), side.notEligible(), staying, window(side));
        var without = new OfficeSide.There(
                there.practitioners().stream()
                        .map(one -> its.contains(one.id().value()) ? one.without(start) : one)
                        .toList(),
                there.rooms().stream()
                        .map(room -> its.contains(room.id().value()) ? room.without(start) : room)
                        .toList(),
                there.notRead());
        return question(new Asked(side, taken), without);
    }

    private CaseSide side(CaseFile file, List<Attending> guests, Optional<ParticipantId> onlyFor, Known known) {
        var ties = known.ties().orElseThrow(() -> Refusal.because(SchedulingReason.TAKEN)
                .with("options", "/api/v1/cases/" + file.id().value() + "/options"));
        return side(file, guests, onlyFor, known, ties);
    }

    private CaseSide side(
            CaseFile file, List<Attending> guests, Optional<ParticipantId> onlyFor, Known known, Ties ties) {
        var given = known.of(guests);
        return new CaseSide(
                file,
                needs(file, ties),
                apart(starts(known.offered(), given), file, onlyFor),
                guests,
                given,
                ties.notEligible(),
                known.staying());
    }

    /// Refuses unless an option may be held.
    public static PlannedCase.Ready requireReady(CaseFile file) {
        return switch (file.state()) {
            case PlannedCase.Ready ready -> ready;
            case PlannedCase.Gathering _ -> throw Refusal.because(SchedulingReason.NOT_EVERYBODY_ANSWERED);
            case PlannedCase.Planned _ -> throw Refusal.because(SchedulingReason.SESSION_EXISTS);
            case PlannedCase.Met _ -> throw Refusal.because(SchedulingReason.NOT_EVERYBODY_ANSWERED);
            case PlannedCase.Closed _ -> throw Refusal.because(SchedulingReason.CASE_IS_CLOSED);
        };
    }

    private static Needs needs(CaseFile file, Ties known) {
        var terms = file.terms();
        return new Needs(
                terms.practitioners(),
                terms.sessionLength(),
                terms.format(),
                terms.practitioners() + (terms.oneByOne() ? 1 : known.heads()),
                known.features(),
                file.secondRoom() || known.secondRoom(),
                known.languages(),
                terms.firstContactAt(),
                terms.targetAt());
    }

    /// Who have a session each must not meet in the corridor.
    private List<Instant> apart(List<Instant> starts, CaseFile file, Optional<ParticipantId> onlyFor) {
        var taken = onlyFor.map(one -> others.inCaseBut(file.id(), one)).orElse(List.of()).stream()
                .map(other -> new Window(
                        other.from().minus(settings.gap()), other.to().plus(settings.gap())))
                .toList();
        return starts.stream()
                .filter(start ->
                        taken.stream().noneMatch(Window.of(start, file.terms().sessionLength())::overlaps))
                .toList();
    }

    /// Everything on offer and every quarter hour of every window, as far as it is not too soon.
    private List<Instant> starts(Set<Instant> offered, List<Answer> given) {
        var earliest = Grid.ceiling(clock.instant().plus(settings.lead()));
        var latest = earliest.plus(FARTHEST);
        var starts = new TreeSet<>(offered);
        for (var window : Window.joined(
                given.stream().flatMap(answer -> answer.windows().stream()).toList())) {
            var start = Grid.ceiling(window.from().isAfter(earliest) ? window.from() : earliest);
            while (start.isBefore(window.to()) && start.isBefore(latest)) {
                starts.add(start);
                start = start.plus(Grid.QUARTER);
            }
        }
        return List.copyOf(starts.tailSet(earliest));
    }

    /// A case's side of the question.
    ///
    /// @param taken what its people are held or booked for, by person
    record Asked(CaseSide side, Map<UUID, List<Booking>> taken) {}
}
