package parley.web.frame;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What is said when a page cannot be shown. It never says what was asked for.
@ApplicationScoped
class Troubles {

    private static final Logger LOG = Logger.getLogger(Troubles.class);

    private final Frame frame;

    Troubles(Frame frame) {
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "frame")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance trouble(Trouble trouble);
    }

    @ServerExceptionMapper
    Response notHere(NotFoundException e) {
        return show(Trouble.NOT_HERE);
    }

    @ServerExceptionMapper
    Response notYours(ForbiddenException e) {
        return show(Trouble.NOT_YOURS);
    }

    @ServerExceptionMapper
    Response notYours(io.quarkus.security.ForbiddenException e) {
        return show(Trouble.NOT_YOURS);
    }

    /// A service refused, and the page that asked had no words of its own for it.
    @ServerExceptionMapper
    Response refused(ClientWebApplicationException e) {
        var trouble = Trouble.of(e.getResponse().getStatus());
        return show(trouble == Trouble.BROKEN ? broken(e) : trouble);
    }

    @ServerExceptionMapper
    Response away(ProcessingException e) {
        return show(Trouble.AWAY);
    }

    /// Answers that were chosen here keep their status.
    @ServerExceptionMapper
    Response chosen(WebApplicationException e) {
        return e.getResponse().getStatus() < 400
                ? e.getResponse()
                : show(e.getResponse().getStatus() < 500 ? Trouble.NOT_HERE : broken(e));
    }

    @ServerExceptionMapper
    Response anything(RuntimeException e) {
        return show(broken(e));
    }

    private static Trouble broken(RuntimeException e) {
        // Its message may quote a form, so only where it happened is written down.
        var where = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
        LOG.errorf("A page broke: %s at %s", e.getClass().getName(), where);
        return Trouble.BROKEN;
    }

    private Response show(Trouble trouble) {
        return frame.trouble(trouble);
    }
}
