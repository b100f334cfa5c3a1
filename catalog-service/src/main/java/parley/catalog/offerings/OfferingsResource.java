package parley.catalog.offerings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.catalog.http.Fresh;
import parley.catalog.institution.Policies;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.problems.GeneralReason;
import parley.problems.Problem;
import parley.problems.Refusal;

/// The offerings over HTTP: open to everybody, and no trace is kept of who looked.
@Path("/api/v1/offerings")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Offerings", description = "The kinds of help the two offices offer.")
class OfferingsResource {

    private final Offerings offerings;
    private final Policies policies;

    OfferingsResource(Offerings offerings, Policies policies) {
        this.offerings = offerings;
        this.policies = policies;
    }

    @GET
    @Transactional
    @Operation(operationId = "listOfferings", summary = "List what is offered")
    @APIResponse(
            responseCode = "200",
            description = "Everything that one office offers, or both",
            content = @Content(schema = @Schema(implementation = OfferingList.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "There is no such office",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@QueryParam("office") @Nullable Office office, @Context Request request) {
        var standing = offerings.standing(office);
        return Fresh.list(
                request,
                standing,
                new OfferingList(
                        standing.stream().map(row -> Offering.of(row, policies)).toList()));
    }

    @GET
    @Path("/{code}")
    @Transactional
    @Operation(operationId = "readOffering", summary = "Read one offering")
    @APIResponse(
            responseCode = "200",
            description = "The offering and the terms of new cases under it",
            content = @Content(schema = @Schema(implementation = Offering.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "Nothing with this code is offered",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response read(@PathParam("code") String code, @Context Request request) {
        var row = offerings.standing(code).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        return Fresh.one(request, row.version(), Offering.of(row, policies));
    }

    /// A list of offerings.
    @Schema(requiredProperties = "items")
    record OfferingList(List<Offering> items) {}

    /// An offering as it is shown.
    ///
    /// @param askAt the code of the resource where to ask for it
    /// @param confidentialityLimit when the promise of confidentiality does not hold
    /// @param confidentialityPolicy where it stands what the promise means, to be shown beside it
    /// @param assumed terms that no document gives; the office has set them and may change them
    /// @param sources the documents it was read in
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            requiredProperties = {
                "code",
                "version",
                "office",
                "name",
                "summary",
                "askAt",
                "terms",
                "confidentiality",
                "assumed",
                "sources"
            })
    record Offering(
            String code,
            int version,
            Office office,
            String name,
            String summary,
            String askAt,
            Terms terms,
            Confidentiality confidentiality,
            Optional<String> confidentialityLimit,
            Optional<String> confidentialityPolicy,
            List<Term> assumed,
            List<String> sources) {

        /// The same, saying and promising something else.
        Offering with(NewOffering wanted, int next) {
            var to = wanted.terms();
            return new Offering(
                    code,
                    next,
                    office,
                    wanted.texts().name(),
                    wanted.texts().summary(),
                    askAt,
                    new Terms(
                            terms.procedure(),
                            to.practitionersNeeded(),
                            to.role(),
                            to.sessionMinutes(),
                            to.targetDays(),
                            terms.consent(),
                            to.audience(),
                            Objects.requireNonNullElse(to.secondRoom(), terms.secondRoom())),
                    wanted.texts().confidentiality(),
                    Optional.ofNullable(wanted.texts().confidentialityLimit()),
                    confidentialityPolicy,
                    assumed,
                    sources);
        }

        static Offering of(OfferingRow row, Policies policies) {
            return new Offering(
                    row.code(),
                    row.version(),
                    row.office(),
                    row.name(),
                    row.summary(),
                    row.askAt(),
                    new Terms(
                            row.procedure(),
                            row.practitionersNeeded(),
                            row.role(),
                            row.sessionMinutes(),
                            row.targetDays(),
                            row.consent(),
                            row.audience(),
                            row.secondRoom()),
                    row.confidentiality(),
                    row.confidentialityLimit(),
                    promised(row, policies),
                    row.assumptions().stream().sorted().toList(),
                    row.sources().stream().sorted().toList());
        }
    }

    private static Optional<String> promised(OfferingRow row, Policies policies) {
        return switch (row.confidentiality()) {
            case CONFIDENTIAL, PRIVATE -> policies.of(row.office());
            case NOT_STATED -> Optional.empty();
        };
    }

    /// The terms of new cases.
    ///
    /// @param targetDays the aim from first contact to the first session, in days
    /// @param secondRoom whether sessions need a room beside the first, to meet people one at a time
    @Schema(
            requiredProperties = {
                "procedure",
                "practitionersNeeded",
                "role",
                "sessionMinutes",
                "targetDays",
                "consent",
                "audience",
                "secondRoom"
            })
    record Terms(
            Procedure procedure,
            int practitionersNeeded,
            PractitionerRole role,
            int sessionMinutes,
            int targetDays,
            Consent consent,
            Audience audience,
            boolean secondRoom) {}
}
