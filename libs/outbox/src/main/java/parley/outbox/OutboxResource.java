package parley.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.outbox.OutboxRows.Parked;
import parley.outbox.transactions.Transactions;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What waits to leave, for those who keep the office running.
@Path("/api/v1/operations/outbox")
@RolesAllowed({"operator", "staff"})
@Tag(name = "Operations", description = "What waits or is stuck between the services.")
class OutboxResource {

    private final OutboxRows rows;
    private final Transactions transactions;
    private final RelayStart relay;
    private final Clock clock;

    OutboxResource(DataSource dataSource, Transactions transactions, RelayStart relay, Clock clock) {
        this.rows = new OutboxRows(dataSource);
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "See what waits to leave")
    public Waiting outbox(SecurityContext caller) {
        var depth = rows.depth(clock.instant());
        var parked = rows.parked().stream()
                .filter(row -> mayTouch(caller, row))
                .map(OutboxResource::details)
                .toList();
        return new Waiting(depth.rows(), depth.oldest().toSeconds(), parked);
    }

    @POST
    @Path("/{id}/redrive")
    @Operation(summary = "Try the event, and those behind it, again")
    @APIResponse(responseCode = "204", description = "Decided")
    public void redriveOutgoing(@PathParam("id") UUID id, SecurityContext caller) {
        transactions.runInNew(() -> rows.release(require(id, caller)));
        relay.nudge();
    }

    @POST
    @Path("/{id}/skip")
    @Operation(
            summary = "Give the event up and let those behind it go",
            description = "Consumers wait at the hole until they are told to skip it.")
    @APIResponse(responseCode = "204", description = "Decided")
    public void skipOutgoing(@PathParam("id") UUID id, SecurityContext caller) {
        transactions.runInNew(() -> rows.drop(require(id, caller)));
        relay.nudge();
    }

    private UUID require(UUID id, SecurityContext caller) {
        return rows.parked().stream()
                .filter(row -> row.id().equals(id) && mayTouch(caller, row))
                .map(Parked::id)
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Staff belong to one office; the other office's cases do not exist for them.
    private static boolean mayTouch(SecurityContext caller, Parked row) {
        return caller.isUserInRole("operator") || !row.topic().startsWith("parley.ombuds.");
    }

    private static ParkedEvent details(Parked row) {
        return new ParkedEvent(
                row.id(), row.topic(), row.type(), row.subject(), row.sequence(), row.cause(), row.parkedAt());
    }

    /// @param depth how many events wait
    /// @param oldestSeconds how long the oldest has waited; 0 when none waits
    record Waiting(long depth, long oldestSeconds, List<ParkedEvent> parked) {}

    /// @param subject the case id or the offering's code
    /// @param cause the kind of failure, a code word
    record ParkedEvent(
            UUID id, String topic, String type, String subject, long sequence, String cause, Instant parkedAt) {}
}
