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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CaseWords;
import parley.web.cases.CasesClient;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.CasesClient.PersonInCase;
import parley.web.cases.Role;
import parley.web.cases.Sentences;
import parley.web.cases.When;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.together.Together;

/// What may be said outside, by whose leave; staff write it down, and that they are about to say it.
@Path("/cases/{id: [0-9a-f-]{36}}/permissions")
@RolesAllowed({"staff", "ombuds"})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class PermissionPages {

    private final CasesClient cases;
    private final SharingClient sharing;
    private final GuideClient guide;
    private final Together together;
    private final Caller caller;
    private final Frame frame;
    private final Clock clock;
    private final ZoneId campus;

    PermissionPages(
            @RestClient CasesClient cases,
            @RestClient SharingClient sharing,
            @RestClient GuideClient guide,
            Together together,
            Caller caller,
            Frame frame,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.sharing = sharing;
        this.guide = guide;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
        this.campus = campus;
    }

    @CheckedTemplate(basePath = "sharing")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance permissions(Allowed allowed, Faults faults);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response show(@PathParam("id") UUID id, @QueryParam("passed") @Nullable String passed) {
        return show(200, id, "on".equals(passed), Allowed.Typed.EMPTY, new Faults());
    }

    /// A permission is of this moment: staff write it down while they still talk.
    @POST
    public Response heard(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var typed = new Allowed.Typed(
                form.text("person"), form.one("scope", Scope.class).orElse(null), form.text("place"));
        if (!typed.person().matches("[0-9a-f-]{36}")
                || typed.scope() == null
                || typed.place().isEmpty()) {
            var faults = new Faults().add("person", words().choose());
            return show(Frame.DOES_NOT_HOLD, id, false, typed, faults);
        }
        var spoken = new SharingClient.Spoken(
                UUID.fromString(typed.person()), typed.scope(), typed.place(), clock.instant());
        return told(
                id,
                Outcome.of(() -> Optional.ofNullable(sharing.heard(caller.bearer(), form.text("key"), id, spoken))),
                typed,
                "person",
                "");
    }

    @POST
    @Path("{permission: [0-9a-f-]{36}}/use")
    @Consumes(MediaType.WILDCARD)
    public Response use(@PathParam("id") UUID id, @PathParam("permission") UUID permission) {
        return told(
                id, Outcome.of(() -> sharing.use(caller.bearer(), id, permission)), Allowed.Typed.EMPTY, "content", "");
    }

    @POST
    @Path("passing-on")
    @RolesAllowed("ombuds")
    public Response passOn(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var place = new Form(fields).text("place");
        var typed = new Allowed.Typed("", null, place);
        if (place.isEmpty()) {
            return show(Frame.DOES_NOT_HOLD, id, false, typed, new Faults().add("to", words().choosePlace()));
        }
        return told(
                id,
                Outcome.of(() -> sharing.passOn(caller.bearer(), id, new SharingClient.Surfacing(place))),
                typed,
                "to",
                "?passed=on");
    }

    private Response told(UUID id, Outcome<?> outcome, Allowed.Typed typed, String field, String done) {
        return switch (outcome) {
            case Outcome.Done<?> _ ->
                Response.seeOther(URI.create("/cases/" + id + "/permissions" + done))
                        .build();
            case Outcome.Refused<?> refused -> {
                if (Sentences.isGone(refused)) {
                    throw new NotFoundException();
                }
                var sentence = frame.words(CaseWords.class).sentence(Sentences.of(refused));
                yield show(refused.trouble().status(), id, false, typed, new Faults().add(field, sentence));
            }
        };
    }

    private Response show(int status, UUID id, boolean passedOn, Allowed.Typed typed, Faults faults) {
        var bearer = caller.bearer();
        var known = together.ask(guide::read);
        var permissions = together.ask(() -> sharing.permissions(bearer, id));
        var view = cases.read(bearer, id);
        return frame.office(
                status,
                Templates.permissions(
                        new Allowed(
                                view,
                                shown(view, permissions.get().items(), known.get()),
                                known.get().items(),
                                List.of(Scope.values()),
                                caller.roles().contains("ombuds"),
                                passedOn,
                                UUID.randomUUID(),
                                typed),
                        faults));
    }

    private List<Allowed.Shown> shown(
            CaseView view, List<SharingClient.Permission> permissions, GuideClient.Guide known) {
        var when = new When(frame.language(), campus);
        return permissions.stream()
                .map(one -> new Allowed.Shown(
                        one.id(),
                        role(view, one.participantId()),
                        one.scope(),
                        known.nameOf(one.recipient()),
                        when.moment(one.saidAt()),
                        one.live(),
                        one.usedAt() == null ? null : when.moment(one.usedAt())))
                .toList();
    }

    private static @Nullable Role role(CaseView view, UUID person) {
        return view.people().stream()
                .filter(one -> one.id().equals(person))
                .map(PersonInCase::role)
                .findFirst()
                .orElse(null);
    }

    private SharingWords words() {
        return frame.words(SharingWords.class);
    }
}
