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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parley.intake.cases.Answer;
import parley.intake.cases.ConsentDesk;
import parley.intake.links.LinkSession;
import parley.intake.links.Links;
import parley.intake.links.Secret;

/// A person's own page: the one question that is open, and the way out. Each form leads back here.
@Path("/me")
@PermitAll
@Page
@Produces(MediaType.TEXT_HTML)
class OwnPage {

    private final Links links;
    private final ConsentDesk desk;
    private final OwnView views;
    private final OfferedTimes times;

    OwnPage(Links links, ConsentDesk desk, OwnView views, OfferedTimes times) {
        this.links = links;
        this.desk = desk;
        this.views = views;
        this.times = times;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance own(OwnView.Shown shown);

        static native TemplateInstance again();

        static native TemplateInstance thanks();
    }

    @GET
    @Operation(hidden = true)
    public Response show(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        return session(token)
                .map(session -> Response.ok(Templates.own(views.of(session, token(token))))
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

    @POST
    @Path("/answer")
    @Operation(hidden = true)
    public Response answer(
            @CookieParam(SessionCookie.NAME) @Nullable String token, @FormParam("answer") @Nullable String answer) {
        return switch (answer) {
            case "yes" -> with(token, session -> desk.answer(session, Answer.YES), "/me");
            case "no" -> with(token, session -> desk.answer(session, Answer.NO), "/me/thanks");
            case null, default -> with(token, _ -> {}, "/me");
        };
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
        return with(token, _ -> times.choose(token(token), chosen, calendarEntry != null), "/me");
    }

    @POST
    @Path("/withdrawal")
    @Operation(hidden = true)
    public Response withdraw(@CookieParam(SessionCookie.NAME) @Nullable String token) {
        return with(token, desk::withdraw, "/me/thanks");
    }

    private Response with(@Nullable String token, Consumer<LinkSession> work, String then) {
        return session(token)
                .map(session -> {
                    work.accept(session);
                    var next = Response.seeOther(URI.create(then));
                    return then.equals("/me")
                            ? next.build()
                            : next.cookie(SessionCookie.gone()).build();
                })
                .orElseGet(OwnPage::again);
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

    private static Response again() {
        return Response.status(Response.Status.UNAUTHORIZED)
                .entity(Templates.again())
                .build();
    }
}
