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

    /// Where the sign-in leads back to.
    static final String BACK = "/sign-in/back";

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

        static native TemplateInstance signedIn();
    }

    @GET
    public Response signIn() {
        var rooms = Room.of(caller.roles());
        return rooms.isEmpty()
                ? frame.office(403, Templates.noRoom(caller.name()))
                : Response.seeOther(URI.create(rooms.getFirst().path())).build();
    }

    /// Who was led here once went on from here; who comes again by the back button goes on, too.
    @GET
    @Path("back")
    public Response back() {
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    /// In a window of its own, while what was written waits in the other one.
    @GET
    @Path("again")
    public Response again() {
        return frame.office(Templates.signedIn());
    }
}
