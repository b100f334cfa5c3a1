package parley.scheduling.cases;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.model.CaseId;

/// Looks whether the caller may see the case before anything else is done, and before any transaction begins.
@Provider
@OfACase
class CaseDoor implements ContainerRequestFilter {

    private final Callers callers;
    private final Cases cases;

    CaseDoor(Callers callers, Cases cases) {
        this.callers = callers;
        this.cases = cases;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = id(request.getUriInfo().getPathParameters().getFirst("id"));
        callers.requireCase(id, cases.officeOf(new CaseId(id)));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }
}
