package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import parley.events.Office;
import parley.intake.ids.model.PersonId;
import parley.intake.people.People;

/// Who approves the plans of circles: the Chair, who is of neither office.
@RequestScoped
public class CurrentChair {

    /// Approves plans, and sees nothing else.
    public static final String CHAIR = "chair";

    private final SecurityIdentity identity;
    private final People people;

    CurrentChair(SecurityIdentity identity, People people) {
        this.identity = identity;
        this.people = people;
    }

    /// Who the Chair is as a person in cases, if in any: nobody decides about a plan of their own. A token without an
    /// address is refused.
    public Set<PersonId> person() {
        var address = OwnAddress.of(identity);
        return Arrays.stream(Office.values())
                .flatMap(office -> people.known(office, address).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
