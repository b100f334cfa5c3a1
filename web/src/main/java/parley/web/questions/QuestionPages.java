package parley.web.questions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import parley.web.caller.Caller;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.FrameWords;
import parley.web.frame.Outcome;

/// The questions of an office, those without an answer first.
@Path("/questions")
@RolesAllowed({"staff", "ombuds"})
class QuestionPages {

    private static final int AT_MOST = 50;

    private final QuestionsClient questions;
    private final Caller caller;
    private final Frame frame;

    QuestionPages(@RestClient QuestionsClient questions, Caller caller, Frame frame) {
        this.questions = questions;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "questions")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(
                List<QuestionsClient.Question> questions, String open, String typed, Faults faults);
    }

    @GET
    public Response list() {
        return list(200, "", "", new Faults());
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") UUID id, MultivaluedMap<String, String> fields) {
        var form = new Form(fields);
        var typed = form.text("answer");
        if (typed.isEmpty()) {
            return list(
                    Frame.DOES_NOT_HOLD,
                    id.toString(),
                    typed,
                    new Faults()
                            .add(
                                    "answer-" + id,
                                    frame.words(QuestionWords.class).noAnswer()));
        }
        var etag = "\"" + form.text("version") + "\"";
        return switch (Outcome.of(
                () -> questions.answer(caller.bearer(), etag, id, new QuestionsClient.Answer(typed)))) {
            case Outcome.Done<Boolean> _ -> back();
            case Outcome.Refused<Boolean>(var trouble, var _) ->
                list(
                        trouble.status(),
                        id.toString(),
                        typed,
                        new Faults()
                                .add(
                                        "answer-" + id,
                                        frame.words(FrameWords.class).troubleText(trouble)));
        };
    }

    @POST
    @Path("{id}/forgetting")
    public Response forget(@PathParam("id") UUID id) {
        questions.forget(caller.bearer(), id);
        return back();
    }

    private Response list(int status, String open, String typed, Faults faults) {
        return frame.office(
                status, Templates.list(questions.list(caller.bearer(), AT_MOST).items(), open, typed, faults));
    }

    private static Response back() {
        return Response.seeOther(URI.create("/questions")).build();
    }
}
