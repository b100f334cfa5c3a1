package parley.web.cases;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CasePlansClient.CasePlan;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.CasesClient.PersonInCase;
import parley.web.contact.Contact;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;
import parley.web.together.Together;

/// Gathers what a case's page shows. Intake must answer; what another service does not tell now is left out and said
/// to be missing.
@RequestScoped
class CaseReading {

    private static final int LETTERS = 200;

    private final CasesClient cases;
    private final CasePlansClient plans;
    private final LettersClient letters;
    private final Together together;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;

    CaseReading(
            @RestClient CasesClient cases,
            @RestClient CasePlansClient plans,
            @RestClient LettersClient letters,
            Together together,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.plans = plans;
        this.letters = letters;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
    }

    Shown of(UUID id) {
        var bearer = caller.bearer();
        var words = together.ask(() -> Outcome.of(() -> cases.words(bearer, id)));
        var plan = together.ask(() -> Outcome.of(() -> plans.read(bearer, id)));
        var written = together.ask(() -> Outcome.of(() -> letters.letters(bearer, id, null, LETTERS)));
        var replies = together.ask(() -> Outcome.of(() -> letters.replies(bearer, id, LETTERS)));
        var openings = together.ask(() -> Outcome.of(() -> cases.openings(bearer, id)));
        var view = cases.read(bearer, id);
        var contacts = view.people().stream()
                .map(person -> together.ask(() -> Outcome.of(() -> cases.contact(bearer, id, person.id()))))
                .toList();
        var planned = plan.get().done();
        var sessions = sessions(planned);
        var when = new When(frame.language(), campus);
        var known = written.get().done();
        return new Shown(
                view,
                Offering.codedAs(view.offering()).orElse(null),
                Offering.codedAs(view.wish()).orElse(null),
                Day.of(view.firstContactAt(), view.targetAt(), clock.instant(), campus),
                Next.of(
                        view,
                        planned.map(CasePlan::state).orElse(PlanStage.NOT_KNOWN),
                        sessions.stream().anyMatch(Shown.Sitting::untold)),
                said(words.get()),
                people(view, contacts, planned),
                sessions,
                planned.map(CasePlan::past).orElse(List.of()).stream()
                        .map(session -> new Shown.PastSession(
                                session.id(), session.isCancelled(), when.stretch(session.start(), session.end())))
                        .toList(),
                known.map(LettersClient.LetterList::items).orElse(List.of()),
                replies.get().done().map(LettersClient.ReplyList::items).orElse(List.of()).stream()
                        .filter(reply -> id.equals(reply.caseId()) && reply.calledAt() == null)
                        .toList(),
                known.isEmpty(),
                openings.get().done().map(CasesClient.Openings::items).orElse(List.of()),
                UUID.randomUUID(),
                Offering.of(caller.roles()),
                when);
    }

    private List<Shown.Sitting> sessions(Optional<CasePlan> planned) {
        var when = new When(frame.language(), campus);
        return planned.map(CasePlan::sessions).orElse(List.of()).stream()
                .map(one -> new Shown.Sitting(
                        one.id(),
                        one.state(),
                        one.start() == null || one.end() == null ? "" : when.stretch(one.start(), one.end()),
                        one.isUntold(clock.instant())))
                .toList();
    }

    private static List<ShownPerson> people(
            CaseView view, List<Supplier<Outcome<Contact>>> contacts, Optional<CasePlan> plan) {
        var people = view.people();
        return IntStream.range(0, people.size())
                .mapToObj(n -> new ShownPerson(
                        people.get(n), contacts.get(n).get().done().orElse(null), attendant(people.get(n), plan)))
                .toList();
    }

    private static CasePlansClient.@Nullable Attendant attendant(PersonInCase person, Optional<CasePlan> plan) {
        return plan.stream()
                .flatMap(known -> known.participants().stream())
                .filter(one -> one.id().equals(person.id()))
                .findFirst()
                .orElse(null);
    }

    /// What was said; nothing for who does not work on the case.
    private static @Nullable String said(Outcome<CasesClient.Words> words) {
        return switch (words) {
            case Outcome.Done<CasesClient.Words>(var known) ->
                Optional.ofNullable(known.words()).orElse("");
            case Outcome.Refused<CasesClient.Words>(var trouble, var _) -> trouble == Trouble.NOT_YOURS ? null : "";
        };
    }
}
