package parley.scheduling.start;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Keeps bodies short, all but one: a table of the whole roster is longer than anything else that anybody sends.
@Provider
@Priority(1)
class BodyLimits implements ContainerRequestFilter {

    private static final int USUAL = 16 * 1024;

    /// Who does not say how much they send is cut off by the limit of the whole service.
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > USUAL && !request.getUriInfo().getPath().equals("/api/v1/roster")) {
            throw Refusal.because(GeneralReason.TOO_LARGE);
        }
    }
}
