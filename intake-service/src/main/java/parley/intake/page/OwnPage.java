package parley.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parley.intake.cases.Answer;
import parley.intake.cases.ConsentDesk;
import parley.intake.cases.FurtherSessionDesk;
import parley.intake.links.LinkSession;
import parley.intake.links.Links;
import parley.intake.links.Secret;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// A person's own page: the one question that is open, and the way out. Each form leads back here.
@Path("/me")
@PermitAll
@Page
@Produces(MediaType.TEXT_HTML)
class OwnPage {

    private static final String TOO_LATE = "too-late";

    private final Links links;
    private final ConsentDesk desk;
    private final FurtherSessionDesk further;
    private final OwnView views;
    private final OfferedTimes times;

    OwnPage(Links links, ConsentDesk desk, FurtherSessionDesk further, OwnView views, OfferedTimes times) {
        this.links = links;
        this.desk = desk;
        this.further = further;
        this.views = views;
        this.times = times;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance own(OwnView.Shown shown);

        static native TemplateInstance again();

        static native TemplateInstance thanks();

        static native TemplateInstance unsent();

        static native TemplateInstance agreement();
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @CookieParam(SessionCookie.NAME) @Nullable String token, @QueryParam("times") @Nullable String times) {
        var sentTooLate = TOO_LATE.equals(times);
        return session(token)
                .map(session -> Response.ok(Templates.own(views.of(session, token(token), sentTooLate)))
                        .build())
                .orElseGet(OwnPage::again);
    }

    /// Where somebody comes who will not be asked again; it knows nothing of them.
    @GET
    @Path("/thanks")
    @Operation(hidden = true)
    public TemplateInstance thanks() {
        return Templates.thanks();
    }

    /// What everybody says yes to as a session begins, to be read beforehand. It is the same for all.
    @GET
    @Path("/agreement")
    @Operation(hidden = true)
    public TemplateInstance agreement() {
        return Templates.agreement();
    }

    @POST
    @Path("/answer")
    @Operation(hidden = true)
    public Response answer(
            @CookieParam(SessionCookie.NAME) @Nullable String token, @FormParam("answer") @Nullable String answer) {
        return session(token)
                .map(session -> switch (answer) {
                    case "yes" -> agree(session);
                    case "no" -> {
                        desk.answer(session, Answer.NO);
                        yield goodbye();
                    }
                    case null, default -> back();
                })
                .orElseGet(OwnPage::again);
    }

    @POST
    @Path("/further")
    @Operation(hidden = true)
    public Response another(
            @CookieParam(SessionCookie.NAME) @Nullable String token, @FormParam("answer") @Nullable String answer) {
        return session(token)
                .map(session -> switch (answer) {
                    case "yes" -> another(session, Answer.YES);
                    case "no" -> another(session, Answer.NO);
                    case null, default -> back();
                })
                .orElseGet(OwnPage::again);
    }

    @POST
    @Path("/times")
    @Operation(hidden = true)
    public Response times(
            @CookieParam(SessionCookie.NAME) @Nullable String token,
            @FormParam("start") @Nullable List<String> starts,
            @FormParam("calendarEntry") @Nullable String calendarEntry) {
        var chosen = Optional.ofNullable(starts).orElse(List.of()).stream()
                .flatMap(start -> instant(start).stream())
                .toList();
        return session(token)
                .map(_ -> switch (times.choose(token(token), chosen, calendarEntry != null)) {
                    case TAKEN -> back();
                    case REFUSED -> tooLate();
                    case AWAY -> unsent();
                })
                .orElseGet(OwnPage::again);
    }

    @POST
    @Path("/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        return session(token)
                .map(session -> {
                    desk.withdraw(session);
                    return goodbye();
                })
                .orElseGet(OwnPage::again);
    }

    /// A question that was settled meanwhile shows on the page that follows.
    private Response agree(LinkSession session) {
        try {
            desk.answer(session, Answer.YES);
            return back();
        } catch (Refusal refusal) {
            return refusal.reason() == Reason.LINK_EXPIRED
                    ? page(Response.Status.GONE, LinkPage.Templates.dead())
                    : back();
        }
    }

    /// So does one that is not open any more.
    private Response another(LinkSession session, Answer answer) {
        try {
            further.answer(session, answer);
        } catch (Refusal _) {
            return back();
        }
        return back();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/me")).build();
    }

    /// What can be chosen is not what it was; the page that follows shows how it stands.
    private static Response tooLate() {
        return Response.seeOther(URI.create("/me?times=" + TOO_LATE)).build();
    }

    private static Response goodbye() {
        return Response.seeOther(URI.create("/me/thanks"))
                .cookie(SessionCookie.gone())
                .build();
    }

    private static Response again() {
        return page(Response.Status.UNAUTHORIZED, Templates.again());
    }

    private static Response unsent() {
        return page(Response.Status.SERVICE_UNAVAILABLE, Templates.unsent());
    }

    private static Response page(Response.Status status, TemplateInstance content) {
        return Response.status(status).entity(content).build();
    }

    private Optional<LinkSession> session(@Nullable String token) {
        return Optional.ofNullable(token).map(Secret::new).flatMap(links::session);
    }

    private static Secret token(@Nullable String token) {
        return new Secret(Optional.ofNullable(token).orElse(""));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
