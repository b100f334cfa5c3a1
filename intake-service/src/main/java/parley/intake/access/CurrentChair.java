package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import parley.events.Office;
import parley.intake.ids.model.PersonId;
import parley.intake.people.EmailAddress;
import parley.intake.people.People;

/// Who approves the plans of circles: the Chair of the Committee on Discipline, who is of neither office.
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

    /// Who the Chair is as a person in cases, if in any: nobody decides about a plan of their own.
    public Set<PersonId> person() {
        return address().stream()
                .flatMap(address ->
                        Arrays.stream(Office.values()).flatMap(office -> people.find(office, address).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<EmailAddress> address() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<String>getClaim("email")).map(EmailAddress::new)
                : Optional.empty();
    }
}
