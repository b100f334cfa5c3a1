package parley.intake.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.intake.cases.Cases;
import parley.intake.cases.ConsentDesk;
import parley.intake.cases.Introductions;
import parley.intake.cases.Participation;
import parley.intake.links.LinkSession;
import parley.intake.links.Secret;

/// What stands on a person's own page.
@ApplicationScoped
class OwnView {

    private final ConsentDesk desk;
    private final Cases cases;
    private final Introductions introductions;
    private final OfferedTimes times;
    private final Optional<String> officePhone;
    private final Optional<String> ombudsPhone;

    OwnView(
            ConsentDesk desk,
            Cases cases,
            Introductions introductions,
            OfferedTimes times,
            @ConfigProperty(name = "parley.office-phone") Optional<String> officePhone,
            @ConfigProperty(name = "parley.ombuds-phone") Optional<String> ombudsPhone) {
        this.desk = desk;
        this.cases = cases;
        this.introductions = introductions;
        this.times = times;
        this.officePhone = officePhone;
        this.ombudsPhone = ombudsPhone;
    }

    Shown of(LinkSession session, Secret token) {
        var own = desk.participation(session);
        var starts = own.question() == Participation.Question.TIMES
                ? times.of(token)
                : Optional.<SchedulingClient.Starts>empty();
        return new Shown(
                own.reference(),
                question(own),
                own.over(),
                sender(own).orElse(""),
                phone(own.office()).orElse(""),
                starts.map(SchedulingClient.Starts::days).orElse(List.of()),
                starts.map(SchedulingClient.Starts::answered).orElse(false));
    }

    private static String question(Participation own) {
        return switch (own.question()) {
            case CONSENT -> own.requester() ? "go-on" : "take-part";
            case TIMES -> "times";
            case FURTHER_SESSION -> "further-session";
            case NONE -> "none";
        };
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
            String sender,
            String phone,
            List<SchedulingClient.Day> days,
            boolean answered) {
        @Override
        public String toString() {
            return "Shown[***]";
        }
    }
}
