package parley.outbox.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.outbox.inbox.Held.State;
import parley.outbox.inbox.HeldEvents.Outcome;
import parley.outbox.problems.Problem;
import parley.outbox.transactions.DatabaseTrouble;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Events that arrived and have not taken effect, for those who keep the office running.
@Path("/api/v1/operations")
@RolesAllowed({"operator", "staff"})
@Tag(name = "Operations")
class InboxResource {

    private static final int MOST = 200;

    private final HeldEvents events;

    InboxResource(HeldEvents events) {
        this.events = events;
    }

    @GET
    @Path("/parked")
    @Operation(summary = "List events that wait for an earlier one of their case")
    public Page parked(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            SecurityContext caller) {
        return page(State.WAITING, limit, cursor, caller);
    }

    @POST
    @Path("/parked/{id}/redrive")
    @Operation(summary = "Let the event take effect although earlier ones are missing; these are given up")
    public Decided redriveParked(@PathParam("id") UUID id, SecurityContext caller) {
        return redrive(State.WAITING, id, caller);
    }

    @POST
    @Path("/parked/{id}/skip")
    @Operation(summary = "Decide that the event shall never take effect here")
    public Decided skipParked(@PathParam("id") UUID id, SecurityContext caller) {
        return skip(State.WAITING, id, caller);
    }

    @GET
    @Path("/dead-letters")
    @Operation(
            summary = "List events that could not take effect",
            description = "The later ones of their case are parked.")
    public Page deadLetters(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @DefaultValue("0") long cursor,
            SecurityContext caller) {
        return page(State.DEAD, limit, cursor, caller);
    }

    @POST
    @Path("/dead-letters/{id}/redrive")
    @Operation(summary = "Try the event again, and those that waited for it")
    public Decided redriveDeadLetter(@PathParam("id") UUID id, SecurityContext caller) {
        return redrive(State.DEAD, id, caller);
    }

    @POST
    @Path("/dead-letters/{id}/skip")
    @Operation(summary = "Decide that the event shall never take effect here, and let those that waited for it go on")
    public Decided skipDeadLetter(@PathParam("id") UUID id, SecurityContext caller) {
        return skip(State.DEAD, id, caller);
    }

    private Page page(State state, int limit, long cursor, SecurityContext caller) {
        var size = Math.clamp(limit, 1, MOST);
        var found = events.list(state, cursor, size);
        var shown = found.stream()
                .filter(held -> mayTouch(caller, held))
                .map(InboxResource::details)
                .toList();
        var next = found.size() < size
                ? Optional.<String>empty()
                : Optional.of(Long.toString(found.getLast().ordinal()));
        return new Page(shown, next);
    }

    private Decided redrive(State state, UUID id, SecurityContext caller) {
        return decide(state, id, caller, held -> switch (events.redrive(held)) {
            case SETTLED -> new Decided(Outcome.SETTLED);
            case DIED_AGAIN -> new Decided(Outcome.DIED_AGAIN);
            case BLOCKED -> throw Problem.EARLIER_EVENT_HELD.toThrow();
        });
    }

    private Decided skip(State state, UUID id, SecurityContext caller) {
        return decide(state, id, caller, held -> {
            events.skip(held);
            return new Decided(Outcome.SETTLED);
        });
    }

    private Decided decide(State state, UUID id, SecurityContext caller, Function<Held, Decided> decision) {
        var held = events.find(id)
                .filter(found -> found.state() == state && mayTouch(caller, found))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        try {
            return decision.apply(held);
        } catch (Unavailable | DatabaseTrouble _) {
            throw Refusal.because(GeneralReason.UNAVAILABLE).withHeader("Retry-After", "5");
        }
    }

    /// Staff belong to one office; the other office's cases do not exist for them.
    private static boolean mayTouch(SecurityContext caller, Held held) {
        return caller.isUserInRole("operator") || !held.incoming().topic().startsWith("parley.ombuds.");
    }

    private static HeldEvent details(Held held) {
        var envelope = held.incoming().envelope();
        return new HeldEvent(
                envelope.id(),
                envelope.source(),
                held.incoming().topic(),
                envelope.type(),
                envelope.subject(),
                envelope.sequence(),
                held.code(),
                held.cause(),
                held.heldAt());
    }

    /// @param next the cursor of the next page; absent on the last one
    record Page(List<HeldEvent> items, Optional<String> next) {}

    /// @param subject the case id or the offering's code
    /// @param code why it is held
    /// @param cause the kind of exception, a class name
    record HeldEvent(
            UUID id,
            String source,
            String topic,
            String type,
            String subject,
            long sequence,
            Code code,
            Optional<String> cause,
            Instant heldAt) {}

    /// @param outcome what became of the event
    record Decided(Outcome outcome) {}
}
