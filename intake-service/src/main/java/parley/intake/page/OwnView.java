package parley.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.events.Procedure;
import parley.intake.cases.Answer;
import parley.intake.cases.Cases;
import parley.intake.cases.ConsentDesk;
import parley.intake.cases.HandedOut;
import parley.intake.cases.Introductions;
import parley.intake.cases.Participation;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.links.LinkSession;
import parley.intake.links.Secret;

/// What stands on a person's own page.
@ApplicationScoped
class OwnView {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private final ConsentDesk desk;
    private final Cases cases;
    private final Introductions introductions;
    private final OfferedTimes times;
    private final HandedOut handouts;
    private final HelpElsewhere elsewhere;
    private final Clock clock;
    private final ZoneId campus;
    private final Optional<String> officePhone;
    private final Optional<String> ombudsPhone;

    OwnView(
            ConsentDesk desk,
            Cases cases,
            Introductions introductions,
            OfferedTimes times,
            HandedOut handouts,
            HelpElsewhere elsewhere,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.office-phone") Optional<String> officePhone,
            @ConfigProperty(name = "parley.ombuds-phone") Optional<String> ombudsPhone) {
        this.desk = desk;
        this.cases = cases;
        this.introductions = introductions;
        this.times = times;
        this.handouts = handouts;
        this.elsewhere = elsewhere;
        this.clock = clock;
        this.campus = campus;
        this.officePhone = officePhone;
        this.ombudsPhone = ombudsPhone;
    }

    /// @param sentTooLate whether they have just sent times that could not be taken any more
    Shown of(LinkSession session, Secret token, boolean sentTooLate) {
        var own = desk.participation(session);
        var landing = landing(own);
        var known =
                own.question() == Participation.Question.TIMES ? times.of(token) : Optional.<OfferedTimes.Known>empty();
        var starts = known.flatMap(OfferedTimes.Known::starts);
        return new Shown(
                own.reference(),
                question(own, known),
                own.over(),
                landing,
                own.anew(),
                Help.of(own, heads(own)),
                sender(own).orElse(""),
                phone(own.office()).orElse(""),
                known.map(OfferedTimes.Known::sessions).orElse(List.of()),
                sentTooLate,
                starts.map(SchedulingClient.Starts::days).orElse(List.of()),
                starts.map(SchedulingClient.Starts::calendarEntry).orElse(false),
                starts.map(SchedulingClient.Starts::answered).orElse(false),
                another(own),
                elsewhere.named(handouts.to(own.participantId())),
                landing && own.requester() ? elsewhere.fitting(cases.issueKinds(own.caseId())) : List.of(),
                elsewhere.guide());
    }

    /// A case that ended before anybody met leaves people where one does that could not be arranged.
    private boolean landing(Participation own) {
        return own.landing()
                || (own.requester() || own.agreed())
                        && cases.find(own.caseId())
                                .filter(OwnView::cameToNothing)
                                .isPresent();
    }

    private static boolean cameToNothing(Case matter) {
        return switch (matter) {
            case NotAccepted _ -> true;
            case Closed closed ->
                closed.file().sessionsHeld() == 0
                        && closed.terms()
                                .filter(terms -> !terms.path().isAlone())
                                .isPresent();
            case Screening _, Underway _ -> false;
        };
    }

    private String question(Participation own, Optional<OfferedTimes.Known> known) {
        return switch (own.question()) {
            case CONSENT -> own.requester() && !own.anew() ? "go-on" : "take-part";
            case TIMES -> known.map(OwnView::aboutTimes).orElse("times");
            case FURTHER_SESSION -> isOpen(own) ? "further" : "nothing";
            case NONE -> own.procedure().isPresent() ? "nothing" : "screening";
        };
    }

    private static String aboutTimes(OfferedTimes.Known known) {
        if (!known.sessions().isEmpty()) {
            return "appointment";
        }
        return known.isOpen() ? "times" : "nothing";
    }

    /// A case may stay open for its plan when the question about another session is over.
    private boolean isOpen(Participation own) {
        return own.furtherSession()
                .filter(it -> clock.instant().isBefore(it.validUntil()))
                .isPresent();
    }

    private Another another(Participation own) {
        return own.furtherSession()
                .map(it -> new Another(
                        day(it.validUntil()),
                        it.mine().filter(Answer.YES::equals).isPresent(),
                        it.mine().filter(Answer.NO::equals).isPresent()))
                .orElse(Another.NOT_ASKED);
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(campus));
    }

    private int heads(Participation own) {
        return cases.find(own.caseId()).flatMap(OwnView::headCount).orElse(0);
    }

    private static Optional<Integer> headCount(Case matter) {
        return matter instanceof Underway underway ? underway.terms().headCount() : Optional.empty();
    }

    private Optional<String> sender(Participation own) {
        return own.requester() ? Optional.empty() : cases.find(own.caseId()).flatMap(introductions::sender);
    }

    private Optional<String> phone(Office office) {
        return switch (office) {
            case CONFLICT_RESOLUTION -> officePhone;
            case OMBUDS -> ombudsPhone;
        };
    }

    /// The page, ready to be written out. It names nobody but who gave leave to be named.
    record Shown(
            String reference,
            String question,
            boolean over,
            boolean landing,
            boolean anew,
            Help help,
            String sender,
            String phone,
            List<SchedulingClient.Session> sessions,
            boolean sentTooLate,
            List<SchedulingClient.Day> days,
            boolean calendarEntry,
            boolean answered,
            Another another,
            List<HelpElsewhere.Place> handouts,
            List<HelpElsewhere.Place> places,
            String guide) {
        @Override
        public String toString() {
            return "Shown[***]";
        }
    }

    /// The question whether somebody wants another session, and what they have said so far.
    record Another(String until, boolean yes, boolean no) {
        static final Another NOT_ASKED = new Another("", false, false);
    }

    /// The help that is being planned, as far as the page speaks of it.
    ///
    /// @param heads how many people the group has, or 0
    record Help(
            boolean coaching,
            boolean conversation,
            boolean group,
            boolean training,
            boolean oneByOne,
            boolean plan,
            boolean harmed,
            boolean causedHarm,
            int heads) {

        static Help of(Participation own, int heads) {
            var procedure = own.procedure();
            return new Help(
                    procedure.filter(Procedure.COACHING::equals).isPresent(),
                    procedure.filter(Procedure.CONVERSATION::equals).isPresent(),
                    procedure
                            .filter(it -> it == Procedure.FACILITATION || it == Procedure.TRAINING)
                            .isPresent(),
                    procedure.filter(Procedure.TRAINING::equals).isPresent(),
                    procedure.filter(Procedure.SHUTTLE::equals).isPresent(),
                    own.planIsWritten(),
                    own.role() == Role.HARMED_PARTY,
                    own.role() == Role.PERSON_WHO_CAUSED_HARM,
                    heads);
        }

        /// Whether others take part, who may or may not wish the same.
        public boolean amongOthers() {
            return !coaching && !conversation && !group;
        }
    }
}
