package parley.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.local.demo.Booked.Practitioner;

/// What a story left behind, for who wants to look closer.
///
/// @param people the scenario's people under the addresses they used this time
/// @param sessions every session that stood, in the order in which they were booked
/// @param participants each person's participant id, by name
/// @param links each link a letter brought, by name; people without e-mail have none
public record Played(
        Scenario people,
        UUID caseId,
        String reference,
        List<Booked> sessions,
        Map<String, UUID> participants,
        Map<String, URI> links) {

    public Played {
        sessions = List.copyOf(sessions);
        participants = Map.copyOf(participants);
        links = Map.copyOf(links);
    }

    /// The session that was booked first.
    public UUID sessionId() {
        return sessions.getFirst().id();
    }

    public Instant start() {
        return sessions.getFirst().start();
    }

    public Instant end() {
        return sessions.getFirst().end();
    }

    public List<String> practitionerEmails() {
        return sessions.getFirst().practitioners().stream()
                .map(Practitioner::email)
                .toList();
    }

    /// From the last practitioner's answer to the last letter, the first time.
    public Duration lettersAfter() {
        return sessions.getFirst().lettersAfter();
    }
}
