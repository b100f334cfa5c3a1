package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.intake.cases.model.IssueKind;
import parley.intake.people.Contact;
import parley.intake.people.People;

/// What a person's own part needs to be shown, and what stands elsewhere: how they read, whom to call, who asked for
/// them. Nobody is named who did not give leave to be.
@ApplicationScoped
class OwnSurroundings {

    private final Cases cases;
    private final People people;
    private final Introductions introductions;
    private final HandedOut handouts;
    private final Optional<String> officePhone;
    private final Optional<String> ombudsPhone;

    OwnSurroundings(
            Cases cases,
            People people,
            Introductions introductions,
            HandedOut handouts,
            @ConfigProperty(name = "parley.office-phone") Optional<String> officePhone,
            @ConfigProperty(name = "parley.ombuds-phone") Optional<String> ombudsPhone) {
        this.cases = cases;
        this.people = people;
        this.introductions = introductions;
        this.handouts = handouts;
        this.officePhone = officePhone;
        this.ombudsPhone = ombudsPhone;
    }

    @Transactional
    Known of(Participation own) {
        var contact = people.contact(own.caseId(), own.participantId());
        return new Known(
                phone(own.office()),
                introducedBy(own),
                own.landing() && own.requester() ? issues(own) : List.of(),
                contact.map(Contact::language),
                contact.map(Contact::zone),
                handouts.to(own.participantId()));
    }

    private Optional<String> phone(Office office) {
        return switch (office) {
            case CONFLICT_RESOLUTION -> officePhone;
            case OMBUDS -> ombudsPhone;
        };
    }

    /// Whoever has answered knows it already.
    private Optional<String> introducedBy(Participation own) {
        return own.requester() || own.question() != Participation.Question.CONSENT
                ? Optional.empty()
                : cases.find(own.caseId()).flatMap(introductions::sender);
    }

    private List<IssueKind> issues(Participation own) {
        return cases.issueKinds(own.caseId()).stream().sorted().toList();
    }

    record Known(
            Optional<String> phone,
            Optional<String> introducedBy,
            List<IssueKind> issues,
            Optional<String> language,
            Optional<ZoneId> zone,
            List<Handed> handouts) {
        @Override
        public String toString() {
            return "Known[***]";
        }
    }
}
