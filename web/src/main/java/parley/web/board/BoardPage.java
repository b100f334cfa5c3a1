package parley.web.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseState;
import parley.web.cases.CasesClient;
import parley.web.cases.CasesClient.CaseItem;
import parley.web.cases.LetterState;
import parley.web.cases.LettersClient;
import parley.web.cases.Offering;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.together.Together;

/// The board. It asks all services at once, and says that something changed as soon as intake does. A board without
/// what one service knows is better than none.
@Path("/board")
@RolesAllowed({"staff", "ombuds"})
class BoardPage {

    private static final List<CaseState> OPEN = List.of(
            CaseState.SCREENING, CaseState.CONVENING, CaseState.ACCEPTED, CaseState.MEETING, CaseState.CONSIDERING);
    private static final int AT_ONCE = 200;

    private final CasesClient cases;
    private final BoardClients.Handovers handovers;
    private final LettersClient letters;
    private final BoardClients.Changes changes;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;
    private final Together together;

    BoardPage(
            @RestClient CasesClient cases,
            @RestClient BoardClients.Handovers handovers,
            @RestClient LettersClient letters,
            @RestClient BoardClients.Changes changes,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            Together together) {
        this.cases = cases;
        this.handovers = handovers;
        this.letters = letters;
        this.changes = changes;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
        this.together = together;
    }

    @CheckedTemplate(basePath = "board")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(Board board, Sight sight, List<Offering> offerings);
    }

    @GET
    public Response show(@QueryParam("show") @Nullable String show, @QueryParam("offering") @Nullable String offering) {
        var bearer = caller.bearer();
        var sight = new Sight(Whose.named(show), Offering.codedAs(offering).orElse(null));
        var open = OPEN.stream()
                .map(state -> together.ask(() -> all(bearer, state, sight.isMine() ? true : null)))
                .toList();
        var sessions = together.ask(() -> Outcome.of(() -> handovers.list(bearer)));
        var failed = written(bearer, LetterState.FAILED);
        var toPhone = written(bearer, LetterState.TO_BE_PHONED);
        var answered = together.ask(() -> Outcome.of(() -> letters.replies(bearer, null, AT_ONCE)));
        var causes = new HashMap<UUID, Cause>();
        // What weighs more is put over what weighs less.
        answered.get().done().ifPresent(replies -> replies.items().stream()
                .filter(reply -> reply.caseId() != null && reply.calledAt() == null)
                .forEach(reply -> causes.put(reply.caseId(), Cause.ANSWERED_BY_MAIL)));
        named(causes, toPhone.get(), Cause.TO_BE_PHONED);
        named(causes, failed.get(), Cause.LETTER_FAILED);
        sessions.get().done().ifPresent(found -> {
            Stream.ofNullable(found.untold())
                    .flatMap(List::stream)
                    .forEach(one -> causes.put(one.caseId(), Cause.SESSION_UNTOLD));
            found.items().forEach(one -> causes.put(one.caseId(), Cause.SESSION_CANNOT_STAND));
        });
        var items = open.stream().flatMap(page -> page.get().stream()).toList();
        return frame.live(
                Templates.board(
                        Board.of(items, causes, sight, clock.instant(), campus), sight, Offering.of(caller.roles())),
                "office.js");
    }

    /// The same stream that intake gives, for a browser that cannot send a token.
    @GET
    @Path("changes")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<OutboundSseEvent> changes(@HeaderParam("Last-Event-ID") @Nullable String lastHeard, @Context Sse sse) {
        return changes.hear(caller.bearer(), lastHeard).map(heard -> {
            var told = sse.newEventBuilder();
            if (heard.id() != null) {
                told.id(heard.id());
            }
            if (heard.name() != null) {
                told.name(heard.name());
            }
            return heard.data() == null
                    ? told.comment("still here").build()
                    : told.data(heard.data()).build();
        });
    }

    private List<CaseItem> all(String bearer, CaseState state, @Nullable Boolean mine) {
        var items = new ArrayList<CaseItem>();
        UUID cursor = null;
        do {
            var page = cases.list(bearer, state, mine, AT_ONCE, cursor);
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return items;
    }

    private Supplier<Outcome<LettersClient.LetterList>> written(String bearer, LetterState state) {
        return together.ask(() -> Outcome.of(() -> letters.letters(bearer, null, state, AT_ONCE)));
    }

    private static void named(Map<UUID, Cause> causes, Outcome<LettersClient.LetterList> letters, Cause cause) {
        letters.done().ifPresent(list -> list.items().forEach(letter -> causes.put(letter.caseId(), cause)));
    }
}
