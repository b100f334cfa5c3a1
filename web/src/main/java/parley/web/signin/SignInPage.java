package parley.web.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import parley.web.caller.Caller;
import parley.web.frame.Frame;
import parley.web.frame.Room;

/// Signing in leads to the first room that one's role opens.
@Path("/sign-in")
@Authenticated
class SignInPage {

    private final Frame frame;
    private final Caller caller;

    SignInPage(Frame frame, Caller caller) {
        this.frame = frame;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "signin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance noRoom(String who);
    }

    @GET
    public Response signIn() {
        var rooms = Room.of(caller.roles());
        return rooms.isEmpty()
                ? frame.office(403, Templates.noRoom(caller.name()))
                : Response.seeOther(URI.create(rooms.getFirst().path())).build();
    }
}
