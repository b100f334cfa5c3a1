package parley.scheduling.start;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to start a production service with what only development may have.
@ApplicationScoped
class ProductionGuard {

    static final String DEVELOPMENT_SECRET = "ZGV2ZWxvcG1lbnQtb25seS1jYWxlbmRhci1zZWNyZXQ=";

    private final SmallRyeConfig config;
    private final Optional<String> signIn;
    private final boolean sampleOffice;
    private final Optional<String> clockOffset;
    private final String calendarSecret;
    private final boolean localCalendars;

    ProductionGuard(
            SmallRyeConfig config,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> signIn,
            @ConfigProperty(name = "parley.sample-office", defaultValue = "false") boolean sampleOffice,
            @ConfigProperty(name = "parley.clock-offset-file") Optional<String> clockOffset,
            @ConfigProperty(name = "parley.calendar-secret") String calendarSecret,
            @ConfigProperty(name = "parley.scheduling.calendars.local", defaultValue = "false")
                    boolean localCalendars) {
        this.config = config;
        this.signIn = signIn;
        this.sampleOffice = sampleOffice;
        this.clockOffset = clockOffset;
        this.calendarSecret = calendarSecret;
        this.localCalendars = localCalendars;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        var production = config.getProfiles().contains("prod");
        refusal(production, signIn.orElse(""), sampleOffice, clockOffset)
                .or(() -> refusal(production, calendarSecret, localCalendars))
                .ifPresent(sentence -> {
                    throw new IllegalStateException(sentence);
                });
    }

    static Optional<String> refusal(boolean production, String calendarSecret, boolean localCalendars) {
        if (production && calendarSecret.strip().equals(DEVELOPMENT_SECRET)) {
            return Optional.of("The development secret seals nothing: set PARLEY_CALENDAR_SECRET.");
        }
        if (production && localCalendars) {
            return Optional.of("Calendars of the office's own machines are read in trials only:"
                    + " unset PARLEY_SCHEDULING_CALENDARS_LOCAL.");
        }
        return Optional.empty();
    }

    static Optional<String> refusal(
            boolean production, String signIn, boolean sampleOffice, Optional<String> clockOffset) {
        if (production && signIn.contains("development-sign-in")) {
            return Optional.of("The development sign-in checks no passwords and must not be used in production.");
        }
        if (production && sampleOffice) {
            return Optional.of("The sample office is invented and must not be loaded in production.");
        }
        if (production && clockOffset.isPresent()) {
            return Optional.of("A clock that can be moved is for local offices: unset PARLEY_CLOCK_OFFSET_FILE.");
        }
        return Optional.empty();
    }
}
