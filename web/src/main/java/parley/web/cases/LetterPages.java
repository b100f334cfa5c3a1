package parley.web.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.LettersClient.LetterPreview;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;
import parley.web.frame.Page.Tongue;
import parley.web.frame.Reader;
import parley.web.frame.Trouble;
import parley.web.together.Together;

/// What a letter of a case says, to be read out to somebody who could not be written to. Of its two parts the plain one
/// is shown: the words are the same, and nothing that was made for mail programs comes near these pages.
@Path("/cases/{id: [0-9a-f-]{36}}/letters/{letter: [0-9a-f-]{36}}")
@RolesAllowed({"staff", "ombuds"})
class LetterPages {

    private final CasesClient cases;
    private final LettersClient letters;
    private final Together together;
    private final Caller caller;
    private final Frame frame;

    LetterPages(
            @RestClient CasesClient cases,
            @RestClient LettersClient letters,
            Together together,
            Caller caller,
            Frame frame) {
        this.cases = cases;
        this.letters = letters;
        this.together = together;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance letter(
                UUID caseId, UUID letter, String reference, @Nullable LetterPreview preview, List<Tongue> tongues);
    }

    /// @param tag in which language; that of the reader unless they say otherwise
    @GET
    public Response show(
            @PathParam("id") UUID id, @PathParam("letter") UUID letter, @QueryParam("language") @Nullable String tag) {
        var bearer = caller.bearer();
        var language = Reader.LANGUAGES.stream()
                .filter(one -> one.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(frame.language());
        var matter = together.ask(() -> cases.read(bearer, id));
        var about = together.ask(() -> letters.letter(bearer, letter));
        var words = together.ask(() -> Outcome.of(() -> letters.preview(bearer, letter, language.toLanguageTag())));
        var reference = matter.get().reference();
        if (!about.get().caseId().equals(id)) {
            throw new NotFoundException();
        }
        return switch (words.get()) {
            case Outcome.Done<LetterPreview>(var preview) -> page(200, id, letter, reference, preview, language);
            case Outcome.Refused<LetterPreview>(var trouble, var _) ->
                trouble == Trouble.NOT_YOURS
                        ? page(200, id, letter, reference, null, language)
                        : frame.trouble(trouble);
        };
    }

    private Response page(
            int status, UUID id, UUID letter, String reference, @Nullable LetterPreview preview, Locale language) {
        var tongues =
                Reader.LANGUAGES.stream().map(one -> Tongue.of(one, language)).toList();
        return frame.office(status, Templates.letter(id, letter, reference, preview, tongues));
    }
}
