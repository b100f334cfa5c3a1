package parley.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a story left behind, for who wants to look closer.
///
/// @param people the scenario's people under the addresses they used this time
/// @param participants each person's participant id, by name
/// @param links each link a letter brought, by name; people without e-mail have none
/// @param lettersAfter from the last practitioner's answer to the last letter at the mail server
public record Played(
        Scenario people,
        UUID caseId,
        String reference,
        UUID sessionId,
        Instant start,
        Instant end,
        Map<String, UUID> participants,
        Map<String, URI> links,
        List<String> practitionerEmails,
        Duration lettersAfter) {

    public Played {
        participants = Map.copyOf(participants);
        links = Map.copyOf(links);
        practitionerEmails = List.copyOf(practitionerEmails);
    }
}
