package parley.scheduling.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.neighbours.Participation;
import parley.scheduling.problems.SchedulingReason;

/// Finds out whose session a token opened, by asking intake each time: a withdrawal ends it at once.
@ApplicationScoped
class ParticipantSignIn {

    private static final String SCHEME = "Bearer ";

    private final Intake intake;

    ParticipantSignIn(Intake intake) {
        this.intake = intake;
    }

    Participation require(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || authorization.length() > 200) {
            throw Refusal.because(GeneralReason.NOT_SIGNED_IN).withHeader("WWW-Authenticate", "Bearer");
        }
        return intake.participationOf(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> Refusal.because(SchedulingReason.SESSION_EXPIRED)
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
