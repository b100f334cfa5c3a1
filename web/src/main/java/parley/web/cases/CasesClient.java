package parley.web.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.web.contact.Contact;
import parley.web.contact.GoodTime;
import parley.web.contact.RoomFeature;

/// What intake tells staff of their cases, and what it does for them.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1/cases")
public interface CasesClient {

    @GET
    CasePage list(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("state") CaseState state,
            @QueryParam("mine") @Nullable Boolean mine,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") @Nullable UUID cursor);

    /// @return nothing if the same was asked before, and done
    @POST
    @Nullable
    CaseView open(
            @HeaderParam("Authorization") String bearer, @HeaderParam("Idempotency-Key") String key, Opening opening);

    @GET
    @Path("/{id}")
    CaseView read(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/{id}/words")
    Words words(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/{id}/team/me")
    void join(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @DELETE
    @Path("/{id}/team/me")
    void leave(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @GET
    @Path("/{id}/participants/{participant}/contact")
    Contact contact(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant);

    @PUT
    @Path("/{id}/screening")
    CaseView screen(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Screening screening);

    /// @return nothing if the same was asked before, and done
    @POST
    @Path("/{id}/participants")
    @Nullable
    PersonInCase name(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            Naming naming);

    @PUT
    @Path("/{id}/participants/{participant}/invitation")
    CaseView invite(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant);

    @PUT
    @Path("/{id}/participants/{participant}/spoken-answer")
    CaseView heard(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            Spoken spoken);

    @PUT
    @Path("/{id}/participants/{participant}/withdrawal")
    CaseView stopped(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant);

    @PUT
    @Path("/{id}/participants/{participant}/spoken-further-session")
    CaseView heardOfAnother(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            Spoken spoken);

    @PUT
    @Path("/{id}/circle")
    CaseView everybodyNamed(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Complete complete);

    @PUT
    @Path("/{id}/checks")
    CaseView check(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Checks checks);

    @PUT
    @Path("/{id}/closing")
    CaseView close(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Closing closing);

    /// When the case was opened because of danger.
    @GET
    @Path("/{id}/break-glass")
    Openings openings(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/{id}/forgetting")
    void forget(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/{id}/participants/{participant}/forgetting")
    void forgetPerson(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant);

    record Openings(List<OpenedAt> items) {}

    record OpenedAt(Instant openedAt, Instant endsAt) {}

    record CasePage(List<CaseItem> items, @Nullable UUID next) {}

    /// @param takenOn whether anybody works on it
    record CaseItem(
            UUID id,
            String reference,
            CaseState state,
            @Nullable String offering,
            Instant firstContactAt,
            Instant targetAt,
            @Nullable CaseClock clock,
            boolean takenOn,
            long version) {}

    /// @param blocked what took most of the times away, while none is left that suits everybody
    record CaseClock(
            Stage stage,
            WaitingFor waitingFor,
            @Nullable Blocked blocked,
            @Nullable Instant since,
            @Nullable Forecast forecast) {}

    record CaseView(
            UUID id,
            String reference,
            CaseState state,
            @Nullable String wish,
            @Nullable String offering,
            @Nullable Format format,
            Instant firstContactAt,
            Instant targetAt,
            @Nullable Boolean circleComplete,
            @Nullable Procedure procedure,
            @Nullable Integer headCount,
            @Nullable Boolean proceedingRuns,
            @Nullable Checks checks,
            @Nullable Instant consideringUntil,
            @Nullable CaseOutcome outcome,
            @Nullable CaseClock clock,
            long version,
            @Nullable List<PersonInCase> participants) {

        public List<PersonInCase> people() {
            return participants == null ? List.of() : participants;
        }

        /// Why no session can be found, if none can.
        public @Nullable Blocked blocked() {
            return clock == null ? null : clock.blocked();
        }

        /// The version as a request names it.
        public String etag() {
            return "\"" + version + "\"";
        }
    }

    record PersonInCase(
            UUID id,
            Role role,
            @Nullable AskedBy askedBy,
            @Nullable Approach approach,
            @Nullable Standing standing) {}

    record Complete(boolean complete) {}

    /// What staff answer for before a circle.
    record Checks(boolean harmedProtected, boolean wantsToMakeRight) {}

    record Words(@Nullable String words) {
        @Override
        public String toString() {
            return "Words[***]";
        }
    }

    record Opening(
            Channel channel,
            Instant firstContactAt,
            Set<Topic> issueKinds,
            Contact requester,
            @Nullable String words) {
        @Override
        public String toString() {
            return "Opening[***]";
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Screening(
            Suitability outcome,
            @Nullable String offering,
            @Nullable Format format,
            @Nullable Role requesterRole,
            @Nullable Integer headCount,
            @Nullable Boolean proceedingRuns,
            @Nullable Boolean requesterIsStudent) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Naming(
            @Nullable Role role,
            Approach approach,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String zone,
            Contact.@Nullable SafeContact safeContact,
            @Nullable Set<String> affiliations,
            @Nullable Set<RoomFeature> roomFeatures,
            @Nullable String accessNeeds,
            @Nullable Set<GoodTime> goodTimes) {
        @Override
        public String toString() {
            return "Naming[***]";
        }
    }

    record Spoken(Said answer, Instant saidAt) {}

    record Closing(@Nullable CaseOutcome outcome) {}
}
