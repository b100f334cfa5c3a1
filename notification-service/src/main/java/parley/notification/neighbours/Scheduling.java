package parley.notification.neighbours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.notification.neighbours.Asking.Said;
import parley.notification.neighbours.SchedulingApi.PractitionerNow;
import parley.notification.neighbours.SchedulingApi.SessionNow;
import parley.notification.wording.Help;

/// Scheduling, asked what still stands at the moment of sending.
@ApplicationScoped
public class Scheduling {

    private final SchedulingApi api;
    private final Zones zones;

    Scheduling(@RestClient SchedulingApi api, @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.api = api;
        zones = new Zones(campus);
    }

    /// The session as it is now; absent if it is forgotten.
    public Optional<Meeting> meeting(UUID session) {
        return answer(() -> api.session(session)).map(this::read);
    }

    /// How to reach a practitioner; absent if there is none of this id any more.
    public Optional<Reached> practitioner(UUID practitioner) {
        return answer(() -> api.practitioner(practitioner)).map(this::read);
    }

    /// Whether this person has still not said which times suit them.
    public boolean timesAreAsked(UUID caseId, UUID participant) {
        return answer(() -> api.timesQuestion(caseId, participant))
                .map(SchedulingApi.TimesQuestion::open)
                .orElse(false);
    }

    private static <T> Optional<T> answer(java.util.function.Supplier<T> question) {
        return switch (Asking.ask("scheduling", question)) {
            case Said.Answer(var body) -> Optional.of(body);
            case Said.Gone<?> _, Said.Conflict<?> _ -> Optional.empty();
        };
    }

    private Meeting read(SessionNow now) {
        return new Meeting(
                now.revision(),
                standing(now.state()),
                now.start().toInstant(),
                now.end().toInstant(),
                zones.orCampus(now.zone()),
                now.format().equals("IN_PERSON"),
                Optional.ofNullable(now.roomName()),
                Set.copyOf(now.practitionerIds()));
    }

    private Reached read(PractitionerNow now) {
        return new Reached(
                now.email(),
                Optional.ofNullable(now.name()),
                Locale.forLanguageTag(Optional.ofNullable(now.language()).orElse("")),
                zones.orCampus(now.zone()),
                Optional.empty(),
                Optional.empty(),
                false,
                Help.UNKNOWN);
    }

    private static SessionStanding standing(String word) {
        return Arrays.stream(SessionStanding.values())
                .filter(standing -> standing.name().equals(word))
                .findFirst()
                .orElse(SessionStanding.OTHER);
    }
}
