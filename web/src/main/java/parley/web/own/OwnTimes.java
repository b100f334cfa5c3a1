package parley.web.own;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Outcome;

/// Hands on to scheduling what somebody says about times.
@RequestScoped
class OwnTimes {

    private static final int MORE = 15;
    private static final int MOST = 60;

    private final ParticipationClient intake;
    private final OwnTimesClient scheduling;
    private final Clock clock;

    OwnTimes(@RestClient ParticipationClient intake, @RestClient OwnTimesClient scheduling, Clock clock) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    Outcome<?> say(String bearer, TimesForm form) {
        return Outcome.of(() -> scheduling.say(
                bearer, new OwnTimesClient.Times(form.starts(), stretches(bearer, form), form.calendarEntry())));
    }

    /// Stretches that were given otherwise, by telephone perhaps, stay as long as nobody says anything of them.
    private @Nullable List<OwnTimesClient.Stretch> stretches(String bearer, TimesForm form) {
        if (!form.none() && form.parts().isEmpty()) {
            return null;
        }
        var zone = intake.read(bearer).clock(scheduling.starts(bearer).zone());
        return PartOfDay.stretches(form.parts(), LocalDate.ofInstant(clock.instant(), zone), zone);
    }

    /// Whether there are more shows on the page that follows.
    Outcome<?> offerMore(String bearer) {
        return Outcome.of(() -> {
            var most = Math.min(MOST, scheduling.starts(bearer).count() + MORE);
            return scheduling.offerMore(bearer, new OwnTimesClient.MoreStarts(most));
        });
    }

    Outcome<?> notThisPerson(String bearer, UUID practitioner) {
        return Outcome.of(() -> scheduling.notThisPerson(bearer, new OwnTimesClient.NotThisPerson(practitioner)));
    }
}
