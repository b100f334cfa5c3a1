package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Question;
import parley.scheduling.matching.model.Question.Spread;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;

/// Puts another option in the place of a session that cannot stay as it is: at its time if anybody fits, with as
/// many of its practitioners as can, else at the nearest time.
@ApplicationScoped
@Transactional
class Replacing {

    /// Enough to find who keeps most of the practitioners.
    private static final int TO_CHOOSE_FROM = 200;

    private final Cases cases;
    private final Sessions sessions;
    private final SessionDesk desk;
    private final Holding holding;
    private final OptionDesk options;
    private final OptionFinder finder;
    private final StayingPractitioners staying;
    private final Reservations reservations;

    Replacing(
            Cases cases,
            Sessions sessions,
            SessionDesk desk,
            Holding holding,
            OptionDesk options,
            OptionFinder finder,
            StayingPractitioners staying,
            Reservations reservations) {
        this.cases = cases;
        this.sessions = sessions;
        this.desk = desk;
        this.holding = holding;
        this.options = options;
        this.finder = finder;
        this.staying = staying;
        this.reservations = reservations;
    }

    /// What could be in its place, its own time first and then the nearest ones; one for each start.
    List<Option> insteadOf(SessionId id, int most) {
        var plan = requireToCome(sessions.require(id));
        var file = cases.require(plan.caseId());
        var start = plan.during().from();
        var question = options.instead(file, guests(file, plan), resources(file, plan), start);
        var nearest = question.starts().stream()
                .sorted(Comparator.<Instant, Duration>comparing(
                                other -> Duration.between(start, other).abs())
                        .thenComparing(other -> other))
                .toList();
        var found = new ArrayList<Option>();
        for (var other : nearest) {
            if (found.size() < most) {
                at(other, question, plan).ifPresent(found::add);
            }
        }
        return found;
    }

    /// Calls the session off and holds the wish in its place, both or neither.
    ///
    /// Everything that either of them takes is locked first, in one go and in order, so that nobody who waits for
    /// one of them holds the other.
    SessionId replace(SessionId id, Wish wish, @Nullable String ifMatch) {
        var caseId = sessions.caseOf(id);
        var file = cases.requireLocked(caseId);
        var plan = requireToCome(sessions.requireAfresh(id));
        var everything = new HashSet<>(resources(file, plan));
        wish.practitioners().forEach(one -> everything.add(one.value()));
        everything.addAll(rooms(wish.place()));
        reservations.lock(everything);
        desk.cancel(id, ifMatch);
        if (!file.terms().oneByOne()
                && !new TreeSet<>(plan.practitioners()).equals(new TreeSet<>(wish.practitioners()))) {
            staying.letGo(caseId);
        }
        var onlyFor = file.terms().oneByOne() ? plan.guestIds().stream().findFirst() : Optional.<ParticipantId>empty();
        return holding.hold(caseId, new Wish(wish.start(), wish.practitioners(), wish.place(), onlyFor));
    }

    private Optional<Option> at(Instant start, Question question, Plan plan) {
        var there = question.about(List.of(start)).spreading(Spread.EVERY_COMBINATION);
        return finder.find(there, TO_CHOOSE_FROM).best().stream()
                .filter(option -> !isTheSame(option, plan))
                .max(Comparator.comparingLong(option -> howManyStay(option, plan)));
    }

    private static long howManyStay(Option option, Plan plan) {
        return option.practitioners().stream()
                .filter(plan.practitioners()::contains)
                .count();
    }

    private static boolean isTheSame(Option option, Plan plan) {
        return option.start().equals(plan.during().from())
                && option.place().equals(plan.place())
                && Set.copyOf(option.practitioners()).equals(Set.copyOf(plan.practitioners()));
    }

    private static Plan requireToCome(SessionFile file) {
        return switch (file.session()) {
            case Session.Held held -> held.plan();
            case Session.AwaitingPermit waiting -> waiting.plan();
            case Session.Scheduled scheduled -> scheduled.plan();
            case Session.Started _, Session.TookPlace _, Session.Cancelled _ ->
                throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        };
    }

    private static List<Attending> guests(CaseFile file, Plan plan) {
        return file.state().people().stream()
                .filter(one -> plan.guestIds().contains(one.id()))
                .toList();
    }

    private static Set<UUID> resources(CaseFile file, Plan plan) {
        var all = new HashSet<UUID>();
        guests(file, plan).forEach(one -> all.add(one.person().value()));
        plan.practitioners().stream().map(PractitionerId::value).forEach(all::add);
        all.addAll(rooms(plan.place()));
        return all;
    }

    private static List<UUID> rooms(Place place) {
        return switch (place) {
            case Place.InRoom(RoomId room, var second) -> {
                var rooms = new ArrayList<>(List.of(room.value()));
                second.map(RoomId::value).ifPresent(rooms::add);
                yield rooms;
            }
            case Place.Online() -> List.of();
        };
    }
}
