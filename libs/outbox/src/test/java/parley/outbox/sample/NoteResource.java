package parley.outbox.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import parley.events.Office;
import parley.outbox.once.OnceOnly;

@Path("/notes")
@RolesAllowed("staff")
class NoteResource {

    /// Each request needs a permit; a test that takes them away holds requests in the middle.
    static final Semaphore PERMITS = new Semaphore(1000);

    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @POST
    @OnceOnly
    @Transactional
    public Response write(Writing writing) {
        var id = notes.write(writing.caseId(), writing.office());
        PERMITS.acquireUninterruptibly();
        PERMITS.release();
        if (writing.fails()) {
            throw new IllegalArgumentException("asked to fail");
        }
        return Response.created(URI.create("/notes/" + id)).entity(writing).build();
    }

    record Writing(UUID caseId, Office office, boolean fails) {}
}
