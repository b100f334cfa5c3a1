package parley.catalog.upkeep;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.drafts.Draft;
import parley.catalog.http.Editor;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.institution.Policies;
import parley.catalog.resources.Checked;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Flaws;
import parley.catalog.resources.HelpResource;
import parley.catalog.resources.Published;
import parley.catalog.resources.Shelf;
import parley.catalog.resources.Versions;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// The guide's upkeep over HTTP, for the staff of both offices: it belongs to neither of them alone.
@Path("/api/v1/upkeep")
@RolesAllowed({Editor.STAFF, Editor.OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Upkeep", description = "How staff keep the guide right.")
class UpkeepResource {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String CODE_IS = "must be small letters and digits, with dashes between words";

    private final Shelf shelf;
    private final Versions versions;
    private final Editors editors;
    private final Flaws flaws;
    private final InstitutionFiles files;
    private final Policies policies;
    private final Clock clock;
    private final SecurityIdentity caller;

    UpkeepResource(
            Shelf shelf,
            Versions versions,
            Editors editors,
            Flaws flaws,
            InstitutionFiles files,
            Policies policies,
            Clock clock,
            SecurityIdentity caller) {
        this.shelf = shelf;
        this.versions = versions;
        this.editors = editors;
        this.flaws = flaws;
        this.files = files;
        this.policies = policies;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/questions")
    @Operation(
            operationId = "listQuestions",
            summary = "List what only the office can settle: where documents contradict each other or lack something")
    public Questions questions() {
        return new Questions(shelf.guide().inOrder().stream()
                .flatMap(published -> Question.about(published).stream())
                .toList());
    }

    @GET
    @Path("/stale")
    @Operation(operationId = "listStale", summary = "List entries that nobody has made sure of for long, or ever")
    public StaleEntries stale(@QueryParam("days") @DefaultValue("365") @Min(1) @Max(3650) int days) {
        var since =
                LocalDate.ofInstant(clock.instant(), files.institution().zone()).minusDays(days);
        return new StaleEntries(shelf.guide().inOrder().stream()
                .filter(published -> published
                        .entry()
                        .checked()
                        .map(check -> check.on().isBefore(since))
                        .orElse(true))
                .map(Stale::of)
                .sorted(Comparator.comparing(
                        one -> one.checked().map(Checked::on).orElse(LocalDate.MIN)))
                .toList());
    }

    @GET
    @Path("/drafts")
    @Operation(operationId = "listDrafts", summary = "List what is about to be published")
    public DraftList drafts() {
        return new DraftList(editors.drafts().stream()
                .map(draft -> new BegunDraft(draft.code(), draft.version(), draft.changedAt(), draft.changedBy()))
                .toList());
    }

    @GET
    @Path("/resources/{code}/draft")
    @Operation(operationId = "readDraft", summary = "Read a draft, as it is and as readers would see it")
    @APIResponse(
            responseCode = "200",
            description = "With an ETag, and with the flaws that keep it from being published",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public Response draft(@PathParam("code") String code) {
        var draft = editors.draft(code);
        return tagged(draft.version(), preview(draft));
    }

    @PUT
    @Path("/resources/{code}/draft")
    @Operation(
            operationId = "saveDraft",
            summary = "Save a draft of an entry, or of a new one",
            description = "Readers see nothing of it. It may have flaws, which the answer names.")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public Response save(
            @PathParam("code") @Size(max = 60) @Pattern(regexp = CODE, message = CODE_IS) String code,
            @Parameter(required = true, description = "The draft's ETag; \"0\" to begin one")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @QueryParam("basedOn")
                    @Min(0)
                    @Parameter(
                            description = "The version of the entry that the draft has seen; unless it is said, the one"
                                    + " that it was begun upon")
                    @Nullable
                    Integer basedOn,
            @NotNull Entry entry) {
        var draft = editors.save(code, ifMatch, basedOn, entry, me());
        return tagged(draft.version(), preview(draft));
    }

    @DELETE
    @Path("/resources/{code}/draft")
    @Operation(operationId = "discardDraft", summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(
            @PathParam("code") String code,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        editors.discard(code, ifMatch);
    }

    @POST
    @Path("/resources/{code}/publication")
    @Operation(operationId = "publishDraft", summary = "Put the draft before readers, as the entry's next version")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = HelpResource.class)))
    public Response publish(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The draft's ETag") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return shown(editors.publish(code, ifMatch, me()));
    }

    @GET
    @Path("/resources/{code}/versions")
    @Operation(operationId = "listVersions", summary = "List an entry's versions, the latest first")
    public VersionList versions(@PathParam("code") String code) {
        var all = versions.of(code);
        if (all.isEmpty()) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        return new VersionList(all);
    }

    @GET
    @Path("/resources/{code}/versions/{version}")
    @Operation(operationId = "readVersion", summary = "Read a version of an entry")
    public Entry version(@PathParam("code") String code, @PathParam("version") int version) {
        return versions.find(code, version).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    @POST
    @Path("/resources/{code}/versions/{version}/return")
    @Operation(
            operationId = "bringVersionBack",
            summary = "Publish an earlier version again",
            description = "It becomes the latest version; nothing in between is lost. So a change is undone, and a"
                    + " withdrawn entry comes back.")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = HelpResource.class)))
    public Response bringBack(
            @PathParam("code") String code,
            @PathParam("version") int version,
            @Parameter(required = true, description = "The ETag of the entry") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return shown(editors.bringBack(code, version, ifMatch, me()));
    }

    @PUT
    @Path("/resources/{code}/check")
    @Operation(operationId = "checkEntry", summary = "Say that the entry was found to be right today")
    @APIResponse(
            responseCode = "200",
            description = "What readers see from now on",
            content = @Content(schema = @Schema(implementation = HelpResource.class)))
    public Response check(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The ETag of the entry") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        return shown(editors.check(code, ifMatch, me()));
    }

    @PUT
    @Path("/resources/{code}/withdrawal")
    @Operation(operationId = "withdrawEntry", summary = "Take an entry away from readers; its versions stay")
    @APIResponse(responseCode = "204", description = "Readers no longer see it")
    public void withdraw(
            @PathParam("code") String code,
            @Parameter(required = true, description = "The ETag of the entry") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        editors.withdraw(code, ifMatch, me());
    }

    private Preview preview(Draft<Entry> draft) {
        var next = new Published(draft.code(), 0, draft.basedOn() + 1, draft.changedAt(), draft.content());
        return new Preview(
                draft.version(),
                draft.basedOn(),
                draft.changedAt(),
                draft.changedBy(),
                draft.content(),
                HelpResource.of(next, policies),
                flaws.of(draft.content()));
    }

    private String me() {
        return caller.getPrincipal().getName();
    }

    private Response shown(Published published) {
        return tagged(published.version(), HelpResource.of(published, policies));
    }

    private static Response tagged(int version, Object body) {
        return Response.ok(body).header("ETag", Precondition.etag(version)).build();
    }

    /// What is to be settled.
    @Schema(requiredProperties = "items")
    record Questions(List<Question> items) {}

    /// What should be looked at, the longest unseen first.
    @Schema(requiredProperties = "items")
    record StaleEntries(List<Stale> items) {}

    /// An entry that nobody has looked at for long.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(requiredProperties = {"code", "version"})
    record Stale(String code, int version, Optional<String> name, Optional<Checked> checked) {

        static Stale of(Published published) {
            return new Stale(
                    published.code(),
                    published.version(),
                    published.entry().name(),
                    published.entry().checked());
        }
    }

    /// The drafts there are.
    @Schema(requiredProperties = "items")
    record DraftList(List<BegunDraft> items) {}

    /// That there is a draft.
    @Schema(requiredProperties = {"code", "version", "changedAt", "changedBy"})
    record BegunDraft(String code, int version, Instant changedAt, String changedBy) {}

    /// A draft.
    ///
    /// @param basedOn the version of the entry that stood when it was saved; 0 if there was none
    /// @param shown what readers would see
    /// @param flaws what keeps it from being published
    @Schema(requiredProperties = {"version", "basedOn", "changedAt", "changedBy", "entry", "shown", "flaws"})
    record Preview(
            int version,
            int basedOn,
            Instant changedAt,
            String changedBy,
            Entry entry,
            HelpResource shown,
            List<Fault> flaws) {}

    /// The versions of an entry.
    @Schema(requiredProperties = "items")
    record VersionList(List<Versions.EntryVersion> items) {}
}
