package parley.web.signin;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.AuthenticationFailedExceptionMapper;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.UnauthorizedExceptionMapper;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import parley.web.frame.Frame;

/// What becomes of whoever is not signed in, or is no longer: they are led to the sign-in, unless they have something
/// in hand that would be lost on the way.
@ApplicationScoped
class SignInFirst {

    private static final int SIGN_IN = 401;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Frame frame;

    SignInFirst(Frame frame) {
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "signin")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance unsent(Unsent unsent);

        static native TemplateInstance late();
    }

    @ServerExceptionMapper
    Uni<Response> notSignedIn(UnauthorizedException e, RoutingContext request) {
        return inHand(request).orElseGet(() -> new UnauthorizedExceptionMapper().handle(request));
    }

    @ServerExceptionMapper
    Uni<Response> noLonger(AuthenticationFailedException e, RoutingContext request) {
        return inHand(request).orElseGet(() -> new AuthenticationFailedExceptionMapper().handle(request, e));
    }

    /// They come from the sign-in, but it has been too long, or they have been here before.
    @ServerExceptionMapper
    Response late(AuthenticationCompletionException e) {
        return late();
    }

    private Optional<Uni<Response>> inHand(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.equals(SignInPage.BACK)) {
            return Optional.of(Uni.createFrom().item(this::late));
        }
        if (!HttpMethod.POST.equals(request.request().method())) {
            return Optional.empty();
        }
        if (path.equals(SignOutPage.PATH)) {
            return Optional.of(Uni.createFrom().item(() -> Response.seeOther(URI.create(SignedOutPage.PATH))
                    .build()));
        }
        return Optional.ofNullable(request.request().getHeader(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.startsWith(FORM))
                .map(_ -> unsent(request));
    }

    private Response late() {
        return frame.openInstead(SIGN_IN, Templates.late());
    }

    /// What was sent is read here, since no page was reached that would have done so.
    private Uni<Response> unsent(RoutingContext request) {
        var sent = request.request();
        var body = sent.body();
        sent.resume();
        return Uni.createFrom().completionStage(body.toCompletionStage()).map(form -> {
            var fields = new QueryStringDecoder(form.toString(StandardCharsets.UTF_8), false).parameters();
            return frame.openInstead(SIGN_IN, Templates.unsent(Unsent.of(request.normalizedPath(), fields)));
        });
    }
}
