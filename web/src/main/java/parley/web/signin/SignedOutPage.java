package parley.web.signin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import parley.web.frame.Frame;

/// What is shown to whoever has just gone.
@Path(SignedOutPage.PATH)
@PermitAll
class SignedOutPage {

    static final String PATH = "/signed-out";

    private final Frame frame;

    SignedOutPage(Frame frame) {
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "signin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signedOut();
    }

    @GET
    public Response signedOut() {
        return frame.open(Templates.signedOut());
    }
}
