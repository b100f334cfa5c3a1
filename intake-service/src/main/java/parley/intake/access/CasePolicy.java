package parley.intake.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import parley.events.Office;
import parley.intake.ids.model.PersonId;
import parley.intake.people.People;

/// Who of the office may see which case: those of its own office, except a case they are in themselves. What somebody
/// may not see does not exist for them.
@ApplicationScoped
public class CasePolicy {

    private final People people;

    CasePolicy(People people) {
        this.people = people;
    }

    /// Whether a case of this office with these people is visible to a member of staff.
    public boolean maySee(StaffMember staff, Office office, Collection<PersonId> inTheCase) {
        return staff.office() == office && Collections.disjoint(persons(staff), inTheCase);
    }

    /// Who a member of staff is as a person in cases of their office, if they are in any: as one more where they
    /// asked to be forgotten.
    public Set<PersonId> persons(StaffMember staff) {
        return people.known(staff.office(), staff.address());
    }
}
