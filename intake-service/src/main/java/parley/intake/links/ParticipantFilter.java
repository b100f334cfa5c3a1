package parley.intake.links;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Lets a request through only with a living session of a participant.
@Provider
@ForParticipants
class ParticipantFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Links links;
    private final CurrentParticipant current;

    ParticipantFilter(Links links, CurrentParticipant current) {
        this.links = links;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        current.is(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> new Secret(header.substring(SCHEME.length()).strip()))
                .flatMap(links::session)
                .orElseThrow(() -> Refusal.because(Reason.SESSION_EXPIRED)));
    }
}
