package parley.scheduling.cases;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.model.CaseId;

/// Looks whether the caller may see the case before anything else is done, and before any transaction begins. Whoever
/// changes something is always asked about; whoever reads, a few seconds ago at the latest.
@Provider
@OfACase
class CaseDoor implements ContainerRequestFilter {

    private final Callers callers;
    private final CaseMarks marks;

    CaseDoor(Callers callers, CaseMarks marks) {
        this.callers = callers;
        this.marks = marks;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var id = id(request.getUriInfo().getPathParameters().getFirst("id"));
        var mark = marks.of(new CaseId(id));
        if (request.getMethod().equals(HttpMethod.GET)) {
            callers.requireCaseToRead(id, mark.office(), mark.heard());
        } else {
            callers.requireCase(id, mark.office());
        }
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException _) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
    }
}
