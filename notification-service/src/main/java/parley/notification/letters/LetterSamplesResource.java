package parley.notification.letters;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import parley.events.Procedure;
import parley.notification.letters.LettersResource.LetterPreview;
import parley.notification.wording.Help;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// What letters say, for staff who want to know before one is written. No case is looked at.
@Path("/api/v1/letter-samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"staff", "ombuds"})
@Tag(name = "Letters")
class LetterSamplesResource {

    private final Preview preview;
    private final LetterPolicy policy;

    LetterSamplesResource(Preview preview, LetterPolicy policy) {
        this.preview = preview;
        this.policy = policy;
    }

    @GET
    @Operation(summary = "Which letters there are")
    public LetterNames listLetterSamples() {
        return new LetterNames(preview.names());
    }

    @GET
    @Path("/{name}")
    @Operation(
            summary = "What the letter of this name says",
            description = "In the words of one's own office, for a kind of help and a role in it, about an appointment"
                    + " that nobody has. Nobody is named, and the link opens nothing.")
    public LetterPreview getLetterSample(
            @RestPath String name,
            @QueryParam("procedure") Optional<Procedure> procedure,
            @QueryParam("role") Optional<Help.Role> role,
            @QueryParam("language") @Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?") String language) {
        return preview.sample(
                        name,
                        policy.looker().office(),
                        new Help(procedure, role),
                        language == null ? Locale.ROOT : Locale.forLanguageTag(language))
                .map(LetterPreview::of)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// What letters are called.
    record LetterNames(List<String> items) {}
}
