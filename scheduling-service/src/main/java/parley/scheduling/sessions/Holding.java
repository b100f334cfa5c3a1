package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import parley.problems.Refusal;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.ids.Ids;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.matching.model.Question;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.options.WhoMeets;
import parley.scheduling.problems.SchedulingReason;
import parley.scheduling.reservations.Claim;
import parley.scheduling.reservations.Reservations;
import parley.scheduling.sessions.model.Guest;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.settings.Settings;
import parley.scheduling.time.model.Window;

/// Holds an option: reserves everybody and everything in it, and asks the practitioners.
///
/// Whether it still is an option is looked at again once everything in it is locked. Who comes second is told so and
/// loads the options again.
@ApplicationScoped
public class Holding {

    private final Cases cases;
    private final OptionDesk options;
    private final OptionFinder finder;
    private final Claims everything;
    private final Reservations reservations;
    private final Sessions sessions;
    private final StayingPractitioners staying;
    private final SessionNews news;
    private final Settings settings;
    private final Ids ids;
    private final Clock clock;

    Holding(
            Cases cases,
            OptionDesk options,
            OptionFinder finder,
            Claims everything,
            Reservations reservations,
            Sessions sessions,
            StayingPractitioners staying,
            SessionNews news,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.options = options;
        this.finder = finder;
        this.everything = everything;
        this.reservations = reservations;
        this.sessions = sessions;
        this.staying = staying;
        this.news = news;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /// Holds it, or refuses because it is no option any more.
    @Transactional
    public SessionId hold(CaseId caseId, Wish wish) {
        var file = cases.requireLocked(caseId);
        var ready = OptionDesk.requireReady(file);
        var guests = WhoMeets.in(file, wish.onlyFor());
        var claims = everything.of(file, guests, wish);
        reservations.lock(claims.stream().map(Claim::resource).toList());
        requireOption(file, wish, claims);

        var now = clock.instant();
        var id = new SessionId(ids.next());
        var held = new Session.Held(plan(id, file, guests, wish), 0, Set.of(), answerBy(now, wish.start()));
        reservations.hold(id.value(), wish.start(), claims);
        sessions.add(held, file.office(), settings.zone(), wish.onlyFor());
        cases.store(ready.planned(held.plan().guestIds()));
        if (file.terms().oneByOne()) {
            staying.stay(caseId, held.plan().practitioners());
        }
        cases.setSearchDue(caseId, false);
        held.plan().practitioners().forEach(practitioner -> news.asked(file.office(), held, practitioner));
        return id;
    }

    private void requireOption(CaseFile file, Wish wish, List<Claim> claims) {
        var question = WishedFor.in(options.question(file, wish.onlyFor()), wish);
        if (question.filter(asked -> isOption(asked, wish)).isPresent()) {
            return;
        }
        var taken = claims.stream().anyMatch(claim -> !reservations
                .within(claim.during(), List.of(claim.resource()))
                .isEmpty());
        throw Refusal.because(taken ? SchedulingReason.TAKEN : SchedulingReason.OPTION_DOES_NOT_FIT)
                .with("options", "/api/v1/cases/" + file.id().value() + "/options");
    }

    /// Two rooms can stand in for one another, so it matters which is meant to be the second.
    private boolean isOption(Question question, Wish wish) {
        return finder.find(question, 2).best().stream()
                .anyMatch(option -> option.place().equals(wish.place()));
    }

    private static Plan plan(SessionId id, CaseFile file, List<Attending> people, Wish wish) {
        var guests = people.stream()
                .map(one -> new Guest(one.id(), one.calendarEntry()))
                .toList();
        return new Plan(
                id,
                file.id(),
                Window.of(wish.start(), file.terms().sessionLength()),
                wish.place(),
                guests,
                wish.practitioners());
    }

    /// A hold ends by itself, and early enough before the session to look for another.
    private Instant answerBy(Instant now, Instant start) {
        var latest = start.minus(settings.lead().dividedBy(2));
        var usual = now.plus(settings.hold());
        return usual.isBefore(latest) ? usual : latest;
    }
}
