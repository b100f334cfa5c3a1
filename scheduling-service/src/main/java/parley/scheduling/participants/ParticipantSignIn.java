package parley.scheduling.participants;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.neighbours.Participation;
import parley.scheduling.problems.SchedulingReason;

/// Finds out whose session a token opened, by asking intake each time: a withdrawal ends it at once.
@Provider
@ForParticipants
class ParticipantSignIn implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final Intake intake;
    private final CurrentParticipation current;

    ParticipantSignIn(Intake intake, CurrentParticipation current) {
        this.intake = intake;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        current.set(require(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
    }

    private Participation require(@Nullable String authorization) {
        if (authorization == null
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || authorization.length() > LONGEST) {
            throw Refusal.because(GeneralReason.NOT_SIGNED_IN).withHeader("WWW-Authenticate", "Bearer");
        }
        return intake.participationOf(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() -> Refusal.because(SchedulingReason.SESSION_EXPIRED)
                        .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
