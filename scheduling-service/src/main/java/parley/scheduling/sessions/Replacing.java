package parley.scheduling.sessions;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
import parley.problems.Precondition;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.ids.Ids;
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
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.Window;

/// Puts another option in the place of a session that cannot stay as it is: at its time if anybody fits, with as
/// many of its practitioners as can, else at the nearest time.
///
/// A session that stands keeps its id. What is to take its place is held beside it, and whoever is new in it, or would
/// come at another time, is asked; once they have accepted and intake gives its permit, the session is changed in one
/// step. Until then, and if anybody says no, it stays as it is.
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
    private final Claims claims;
    private final SessionNews news;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    Replacing(
            Cases cases,
            Sessions sessions,
            SessionDesk desk,
            Holding holding,
            OptionDesk options,
            OptionFinder finder,
            StayingPractitioners staying,
            Reservations reservations,
            Claims claims,
            SessionNews news,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.sessions = sessions;
        this.desk = desk;
        this.holding = holding;
        this.options = options;
        this.finder = finder;
        this.staying = staying;
        this.reservations = reservations;
        this.claims = claims;
        this.news = news;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// What could be in its place, its own time first and then the nearest ones; one for each start.
    List<Option> insteadOf(SessionId id, int most) {
        var plan = requireToCome(sessions.require(id));
        var file = cases.require(plan.caseId());
        var start = plan.during().from();
        var question = question(file, plan);
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

    /// Holds the wish in the place of the session. Returns what is held.
    ///
    /// Everything that either of them takes is locked first, in one go and in order, so that nobody who waits for
    /// one of them holds the other.
    SessionId replace(SessionId id, Wish wish, @Nullable String ifMatch) {
        var file = cases.requireLocked(sessions.caseOf(id));
        var before = sessions.requireAfresh(id);
        requireToCome(before);
        Precondition.require(ifMatch, before.version());
        return replace(file, before, wish, ifMatch);
    }

    /// The same with a session that stands, whatever its version.
    SessionId change(SessionId id, Wish wish) {
        var file = cases.requireLocked(sessions.caseOf(id));
        var before = sessions.requireAfresh(id);
        requireToCome(before);
        if (before.session() instanceof Session.Scheduled) {
            return replace(file, before, wish, null);
        }
        throw Refusal.because(SchedulingReason.SESSION_DOES_NOT_STAND);
    }

    private SessionId replace(CaseFile file, SessionFile before, Wish wish, @Nullable String ifMatch) {
        var plan = before.plan();
        var id = plan.id();
        if (!clock.instant().isBefore(plan.during().from())) {
            throw Refusal.because(SchedulingReason.SESSION_IS_OVER);
        }
        var everything = new HashSet<>(resources(file, plan));
        wish.practitioners().forEach(one -> everything.add(one.value()));
        everything.addAll(rooms(wish.place()));
        sessions.toTakeThePlaceOf(id).ifPresent(other -> everything.addAll(resources(file, other.plan())));
        reservations.lock(everything);
        return switch (before.session()) {
            case Session.Scheduled _ -> change(file, before, wish);
            case Session.Held _,
                    Session.AwaitingPermit _,
                    Session.Started _,
                    Session.TookPlace _,
                    Session.Cancelled _ -> anew(file, plan, wish, ifMatch);
        };
    }

    /// Nobody but practitioners has heard of the session: it is called off and the wish held, both or neither.
    private SessionId anew(CaseFile file, Plan plan, Wish wish, @Nullable String ifMatch) {
        desk.cancel(plan.id(), ifMatch);
        if (!file.terms().oneByOne()
                && !new TreeSet<>(plan.practitioners()).equals(new TreeSet<>(wish.practitioners()))) {
            staying.letGo(file.id());
        }
        return holding.hold(file.id(), new Wish(wish.start(), wish.practitioners(), wish.place(), onlyFor(file, plan)));
    }

    private SessionId change(CaseFile file, SessionFile before, Wish wish) {
        var was = before.plan();
        desk.endChange(was.id());
        requireOption(file, was, wish);
        var now = clock.instant();
        var guests = guests(file, was);
        var plan = new Plan(
                new SessionId(ids.next()),
                file.id(),
                Window.of(wish.start(), file.terms().sessionLength()),
                wish.place(),
                was.guests(),
                wish.practitioners());
        // Who comes at the same time as before has said yes to it.
        var accepted = plan.during().equals(was.during())
                ? plan.practitioners().stream()
                        .filter(was.practitioners()::contains)
                        .collect(toSet())
                : Set.<PractitionerId>of();
        var held = new Session.Held(plan, 0, accepted, answerBy(now, was, plan));
        reservations.hold(
                plan.id().value(),
                wish.start(),
                Claims.beside(
                        claims.of(file, guests, wish), reservations.of(was.id().value())));
        sessions.addInsteadOf(before, held, onlyFor(file, was));
        if (accepted.containsAll(plan.practitioners())) {
            sessions.store(new Session.AwaitingPermit(plan, held.revision()));
            news.permitWanted(plan.id());
        }
        plan.practitioners().stream()
                .filter(one -> !accepted.contains(one))
                .forEach(one -> news.asked(before.office(), held, one));
        return plan.id();
    }

    private void requireOption(CaseFile file, Plan was, Wish wish) {
        var isOption = WishedFor.in(question(file, was), wish)
                .filter(asked -> finder.find(asked, 2).best().stream()
                        .anyMatch(option -> option.place().equals(wish.place()) && !isTheSame(option, was)))
                .isPresent();
        if (!isOption) {
            throw Refusal.because(SchedulingReason.OPTION_DOES_NOT_FIT)
                    .with("options", "/api/v1/sessions/" + was.id().value() + "/replacements");
        }
    }

    /// What could be instead. Its own time is looked at however near it is: whoever was to come then comes anyway.
    private Question question(CaseFile file, Plan plan) {
        var start = plan.during().from();
        var asked = options.instead(file, guests(file, plan), resources(file, plan), start);
        var starts = new TreeSet<>(asked.starts());
        starts.add(start);
        return asked.about(starts);
    }

    /// Early enough that there is time to look for another, however near it is.
    private Instant answerBy(Instant now, Plan was, Plan plan) {
        var first = was.during().from().isBefore(plan.during().from())
                ? was.during().from()
                : plan.during().from();
        var usual = now.plus(settings.hold());
        var early = first.minus(settings.lead().dividedBy(2));
        var halfway = now.plus(Duration.between(now, first).dividedBy(2));
        var latest = early.isAfter(halfway) ? early : halfway;
        return usual.isBefore(latest) ? usual : latest;
    }

    private static Optional<ParticipantId> onlyFor(CaseFile file, Plan plan) {
        return file.terms().oneByOne() ? plan.guestIds().stream().findFirst() : Optional.empty();
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
