package parley.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.local.demo.Scenario.Person;

/// A session that stands.
///
/// @param people who is in it
/// @param practitioners who leads it
/// @param lettersAfter from the last practitioner's answer to the last letter at the mail server
public record Booked(
        UUID id,
        List<Person> people,
        Instant start,
        Instant end,
        List<Practitioner> practitioners,
        Duration lettersAfter) {

    public Booked {
        people = List.copyOf(people);
        practitioners = List.copyOf(practitioners);
    }

    /// Somebody who leads a session.
    ///
    /// @param subject by what name they sign in
    public record Practitioner(String name, String email, String subject) {}
}
