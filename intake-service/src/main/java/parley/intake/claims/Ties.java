package parley.intake.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Case;
import parley.intake.ids.model.CaseId;
import parley.intake.people.Contact;
import parley.intake.people.EmailAddress;
import parley.intake.people.People;
import parley.intake.people.RoomFeature;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Who is too close to somebody in a case to be neutral, and what the people in it need. What they belong to stays
/// here; only what follows from it goes out.
@ApplicationScoped
class Ties {

    private final Cases cases;
    private final People people;

    Ties(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    @Transactional
    Found among(CaseId caseId, List<Practitioner> practitioners) {
        var matter = cases.find(caseId).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        var contacts = contacts(matter);
        var notEligible = practitioners.stream()
                .filter(one -> contacts.stream().anyMatch(contact -> isTied(one, contact)))
                .map(Practitioner::id)
                .toList();
        return new Found(
                notEligible,
                roomFeatures(matter, contacts),
                contacts.stream().map(Contact::language).collect(Collectors.toCollection(TreeSet::new)),
                heads(matter));
    }

    /// What people need of a room, and the second one that the terms may ask for.
    private static Set<RoomFeature> roomFeatures(Case matter, List<Contact> contacts) {
        var needed = EnumSet.noneOf(RoomFeature.class);
        contacts.forEach(contact -> needed.addAll(contact.roomFeatures()));
        if (matter.agreedTerms().filter(terms -> terms.offering().secondRoom()).isPresent()) {
            needed.add(RoomFeature.SECOND_ROOM);
        }
        return needed;
    }

    private List<Contact> contacts(Case matter) {
        return matter.present().stream()
                .flatMap(who -> people.contact(matter.file().id(), who.id()).stream())
                .toList();
    }

    /// How many people one session seats beside the practitioners.
    private static int heads(Case matter) {
        var present = matter.present().size();
        return matter.agreedTerms()
                .map(terms -> terms.path().oneByOne() ? 1 : terms.headCount().orElse(present))
                .orElse(present);
    }

    private static boolean isTied(Practitioner practitioner, Contact contact) {
        return contact.address().filter(practitioner.address()::equals).isPresent()
                || !Collections.disjoint(contact.affiliations(), practitioner.affiliations());
    }

    record Practitioner(UUID id, EmailAddress address, Collection<String> affiliations) {}

    record Found(List<UUID> notEligible, Set<RoomFeature> roomFeatures, Set<String> languages, int heads) {}
}
