package parley.web.sharing;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.CasesClient.PersonInCase;
import parley.web.cases.Role;
import parley.web.cases.Sentences;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.together.Together;

/// What somebody finds on their own page out of the catalogue.
@Path("/cases/{id: [0-9a-f-]{36}}/people/{person: [0-9a-f-]{36}}/handouts")
@RolesAllowed({"staff", "ombuds"})
class HandoutPages {

    private static final int MOST = 20;

    private final CasesClient cases;
    private final SharingClient sharing;
    private final GuideClient guide;
    private final Together together;
    private final Caller caller;
    private final Frame frame;

    HandoutPages(
            @RestClient CasesClient cases,
            @RestClient SharingClient sharing,
            @RestClient GuideClient guide,
            Together together,
            Caller caller,
            Frame frame) {
        this.cases = cases;
        this.sharing = sharing;
        this.guide = guide;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "sharing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance handouts(
                String path,
                UUID caseId,
                String reference,
                Role role,
                List<Choice> choices,
                List<String> before,
                Faults faults);
    }

    @GET
    public Response show(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        var handed = handed(id, person);
        return show(200, id, person, handed, handed, new Faults());
    }

    /// The whole list is handed over. If a colleague has changed it meanwhile, theirs is shown together with what was
    /// ticked here.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hand(
            @PathParam("id") UUID id, @PathParam("person") UUID person, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var ticked = form.all("item");
        var now = handed(id, person);
        if (!form.all("before").equals(now)) {
            var sentence = frame.words(CaseWords.class).sentence(Sentences.CHANGED);
            var both = Stream.concat(now.stream(), ticked.stream()).distinct().toList();
            return show(409, id, person, now, both, new Faults().add("content", sentence));
        }
        if (ticked.size() > MOST) {
            var faults =
                    new Faults().add("content", frame.words(SharingWords.class).tooMany(MOST));
            return show(Frame.DOES_NOT_HOLD, id, person, now, ticked, faults);
        }
        var handout = new SharingClient.Handout(person, ticked);
        return switch (Outcome.of(() -> sharing.hand(caller.bearer(), id, handout))) {
            case Outcome.Done<?> _ ->
                Response.seeOther(URI.create("/cases/" + id)).build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(refused.trouble().status(), id, person, now, ticked, new Faults().add("content", sentence));
            }
        };
    }

    private List<String> handed(UUID id, UUID person) {
        return sharing.handed(caller.bearer(), id, person).items().stream()
                .map(SharingClient.Handed::code)
                .sorted()
                .toList();
    }

    private Response show(int status, UUID id, UUID person, List<String> before, List<String> ticked, Faults faults) {
        var entries = together.ask(guide::read);
        var view = cases.read(caller.bearer(), id);
        var role = view.people().stream()
                .filter(one -> one.id().equals(person))
                .map(PersonInCase::role)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return frame.office(
                status,
                Templates.handouts(
                        "/cases/" + id + "/people/" + person + "/handouts",
                        id,
                        view.reference(),
                        role,
                        entries.get().items().stream()
                                .map(entry -> new Choice(entry.code(), entry.title(), ticked.contains(entry.code())))
                                .toList(),
                        before,
                        faults));
    }

    /// An entry that can be handed over.
    record Choice(String code, String title, boolean ticked) {}
}
