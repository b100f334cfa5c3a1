package parley.web.plans;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.Sentences;
import parley.web.cases.When;
import parley.web.contact.ContactWords;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.plans.PlansClient.ForTheChair;

/// The plans that wait for the Chair, or are followed through. Nothing here leads to a case or to anybody in it.
@Path("/plans")
@RolesAllowed("chair")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class ChairPages {

    private static final int AT_ONCE = 200;
    private static final int NOTE = 1000;

    private final PlansClient plans;
    private final Caller caller;
    private final Frame frame;

    ChairPages(@RestClient PlansClient plans, Caller caller, Frame frame) {
        this.plans = plans;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "plans")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(List<PlansClient.Listed> plans, When when);

        static native TemplateInstance plan(
                ForTheChair plan, When when, String note, @Nullable Decision decision, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response list() {
        var found = new ArrayList<PlansClient.Listed>();
        UUID cursor = null;
        do {
            var page = plans.list(caller.bearer(), AT_ONCE, cursor);
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return frame.office(Templates.list(found, new When(frame.language(), ZoneOffset.UTC)));
    }

    @GET
    @Path("{plan: [0-9a-f-]{36}}")
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("plan") UUID id) {
        return show(200, id, "", null, new Faults());
    }

    @POST
    @Path("{plan: [0-9a-f-]{36}}/decision")
    public Response decide(@PathParam("plan") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var note = form.text("note");
        var chosen = form.one("decision", Decision.class);
        if (note.length() > NOTE) {
            var faults =
                    new Faults().add("note", frame.words(ContactWords.class).tooLong(NOTE));
            return show(Frame.DOES_NOT_HOLD, id, note, chosen.orElse(null), faults);
        }
        return chosen.map(decision -> told(
                        decision == Decision.RETURN ? "/plans" : "/plans/" + id,
                        id,
                        note,
                        decision,
                        Outcome.of(() -> plans.decide(
                                caller.bearer(),
                                "\"" + form.text("version") + "\"",
                                id,
                                new PlansClient.Decided(decision, note.isEmpty() ? null : note)))))
                .orElseGet(() -> show(
                        Frame.DOES_NOT_HOLD,
                        id,
                        note,
                        null,
                        new Faults()
                                .add("decision", frame.words(PlanWords.class).noDecision())));
    }

    @POST
    @Path("{plan: [0-9a-f-]{36}}/items/{n: [0-9]{1,3}}")
    public Response mark(
            @PathParam("plan") UUID id, @PathParam("n") int number, MultivaluedMap<String, String> fields) {
        var done = new PlansClient.Done(new Form(fields).ticked("done"));
        return told("/plans/" + id, id, "", null, Outcome.of(() -> plans.mark(caller.bearer(), id, number, done)));
    }

    private Response told(String next, UUID id, String note, @Nullable Decision decision, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> Response.seeOther(URI.create(next)).build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(refused.trouble().status(), id, note, decision, new Faults().add("content", sentence));
            }
        };
    }

    private Response show(int status, UUID id, String note, @Nullable Decision decision, Faults faults) {
        var plan = plans.read(caller.bearer(), id);
        return frame.office(
                status, Templates.plan(plan, new When(frame.language(), ZoneOffset.UTC), note, decision, faults));
    }
}
