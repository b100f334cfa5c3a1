package parley.web.own;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Reader;
import parley.web.frame.Trouble;
import parley.web.own.ParticipationClient.Own;

/// Where a private link leads. Opening it shows the same page to everybody, any number of times, and changes nothing;
/// only the button trades the secret for a session and takes it out of the address.
@Path("/p/{secret}")
@PermitAll
class LinkPage {

    private final ParticipationClient participations;
    private final OwnSession session;
    private final Frame frame;

    LinkPage(@RestClient ParticipationClient participations, OwnSession session, Frame frame) {
        this.participations = participations;
        this.session = session;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "own")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance link();

        static native TemplateInstance dead();
    }

    /// It does not look at the secret, not even whether there is such a link.
    @GET
    public Response show() {
        return frame.quiet(Templates.link());
    }

    @POST
    public Response open(@PathParam("secret") String secret) {
        return switch (Outcome.of(() -> participations.open(new ParticipationClient.Opening(secret)))) {
            case Outcome.Done<ParticipationClient.Opened>(var opened) -> opened(opened.token());
            case Outcome.Refused<ParticipationClient.Opened>(var trouble, var _) ->
                trouble == Trouble.NOT_HERE || trouble == Trouble.NOT_ACCEPTED
                        ? frame.quietInstead(410, Templates.dead())
                        : frame.trouble(trouble);
        };
    }

    /// From here on the pages speak as the person told the office, unless they choose another language here, and know
    /// whom that person can call.
    private Response opened(String token) {
        var own =
                Outcome.of(() -> participations.read(OwnSession.bearer(token))).done();
        var answer = Response.seeOther(URI.create("/me"))
                .cookie(session.holding(token, own.map(Own::phone).orElse("")));
        own.flatMap(mine -> Reader.told(mine.language(), OwnSession.seconds())).ifPresent(answer::cookie);
        return answer.build();
    }
}
