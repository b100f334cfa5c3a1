package parley.web.request;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.frame.Faults;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Office;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;

/// Taking back a request that was sent from this browser a moment ago: a look at what that means, and done.
@Path("/request")
@PermitAll
class WithdrawalPages {

    private final RequestClient requests;
    private final SentRequest sent;
    private final Frame frame;

    WithdrawalPages(@RestClient RequestClient requests, SentRequest sent, Frame frame) {
        this.requests = requests;
        this.sent = sent;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "request")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance withdrawal(Faults faults);

        static native TemplateInstance withdrawn();

        static native TemplateInstance notHere();
    }

    @GET
    @Path("withdrawal")
    public Response confirm() {
        return sent.get()
                .filter(SentRequest.Kept::mayBeTakenBack)
                .map(kept -> frame.quiet(200, Templates.withdrawal(new Faults()), kept.whose()))
                .orElseGet(this::notHere);
    }

    @POST
    @Path("withdrawal")
    public Response withdraw() {
        return sent.get()
                .filter(SentRequest.Kept::mayBeTakenBack)
                .map(this::withdraw)
                .orElseGet(this::notHere);
    }

    @GET
    @Path("withdrawn")
    public Response withdrawn() {
        return frame.quiet(200, Templates.withdrawn(), office());
    }

    private Response withdraw(SentRequest.Kept kept) {
        return switch (Outcome.of(() -> requests.withdraw(new RequestClient.Withdrawal(kept.token())))) {
            case Outcome.Done<Boolean> _ ->
                Response.seeOther(URI.create("/request/withdrawn"))
                        .cookie(sent.takenBack(kept.whose()))
                        .build();
            case Outcome.Refused<Boolean>(var trouble, var _) ->
                trouble == Trouble.NOT_HERE
                        ? notHere()
                        : frame.quiet(
                                trouble.status(),
                                Templates.withdrawal(new Faults()
                                        .add(
                                                "content",
                                                frame.words(FrameWords.class).troubleText(trouble))),
                                kept.whose());
        };
    }

    private Response notHere() {
        return frame.quiet(Frame.DOES_NOT_HOLD, Templates.notHere(), office());
    }

    private Optional<Office> office() {
        return sent.get().flatMap(SentRequest.Kept::whose);
    }
}
