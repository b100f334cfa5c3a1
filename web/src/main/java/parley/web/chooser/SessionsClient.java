package parley.web.chooser;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Format;
import parley.web.cases.SessionState;

/// What scheduling finds for a case, holds for it, and makes of its sessions.
@RegisterRestClient(configKey = "scheduling")
@Path("/api/v1")
interface SessionsClient {

    @GET
    @Path("/cases/{id}/options")
    Found options(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @QueryParam("limit") int limit,
            @QueryParam("start") @Nullable String start,
            @QueryParam("participantId") @Nullable UUID participant);

    /// @return nothing if the same was asked before, and done
    @POST
    @Path("/cases/{id}/holds")
    @Nullable
    Session hold(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            Hold hold);

    @PUT
    @Path("/cases/{id}/round")
    void askAgain(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Round round);

    @PUT
    @Path("/cases/{id}/practitioners")
    void release(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Release release);

    @PUT
    @Path("/cases/{id}/second-room")
    void wishSecondRoom(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, SecondRoom room);

    @PUT
    @Path("/cases/{id}/not-eligible/{practitioner}")
    void keepApart(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("practitioner") UUID practitioner);

    @GET
    @Path("/sessions/{id}")
    Session session(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    @PUT
    @Path("/sessions/{id}/cancellation")
    void cancel(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id);

    @GET
    @Path("/sessions/{id}/replacements")
    Replacements replacements(
            @HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, @QueryParam("limit") int limit);

    @PUT
    @Path("/sessions/{id}/replacement")
    Session replace(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            Replacing instead);

    @PUT
    @Path("/sessions/{id}/end")
    void end(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Ending ending);

    @PUT
    @Path("/sessions/{id}/taking-place")
    void sayWhetherItTookPlace(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("If-Match") String etag,
            @PathParam("id") UUID id,
            TakingPlace said);

    @GET
    @Path("/handovers")
    Handovers handovers(@HeaderParam("Authorization") String bearer);

    @GET
    @Path("/cases/{id}/participants/{participant}/availability")
    Starts starts(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant);

    @PUT
    @Path("/cases/{id}/participants/{participant}/availability")
    void say(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            Times times);

    @PUT
    @Path("/cases/{id}/participants/{participant}/more-starts")
    Starts offerMore(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("participant") UUID participant,
            MoreStarts more);

    /// @param onePersonMore how many starts would open if one more person could; never who
    record Found(
            List<Choice> options,
            int lookedAt,
            List<Lost> lost,
            List<Asking> askFor,
            List<Named> calendarsNotRead,
            int onePersonMore,
            List<OnDate> onePractitionerMore,
            List<OnDate> oneRoomMore,
            int onlineInstead,
            List<OnDate> halfAnHourMore) {}

    record OnDate(LocalDate date, int starts) {}

    record Asking(Named practitioner, int starts) {}

    record Lost(Blocker blocker, int starts) {}

    record Named(UUID id, String name) {
        @Override
        public String toString() {
            return "Named[***]";
        }
    }

    record Because(Code code, Map<String, Long> params) {}

    record Choice(
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            List<Named> practitioners,
            @Nullable Named room,
            @Nullable Named secondRoom,
            Format format,
            boolean late,
            List<Because> reasons) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hold(
            OffsetDateTime start,
            List<UUID> practitionerIds,
            @Nullable UUID roomId,
            @Nullable UUID secondRoomId,
            @Nullable Format format,
            @Nullable UUID participantId) {}

    record Round(int round) {}

    record Release(boolean release) {}

    record SecondRoom(boolean wished) {}

    /// @param change what is held to take its place; absent if nothing is
    record Session(
            UUID id,
            UUID caseId,
            SessionState state,
            long version,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            Format format,
            @Nullable Named room,
            @Nullable Named secondRoom,
            List<Asked> practitioners,
            List<UUID> participantIds,
            @Nullable UUID insteadOf,
            @Nullable UUID change,
            @Nullable OffsetDateTime answerBy) {}

    record Asked(
            UUID id, String name, Answer answer, @Nullable Objection calendar) {
        @Override
        public String toString() {
            return "Asked[***]";
        }
    }

    record Replacements(List<Replacement> items) {}

    record Replacement(
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            List<Named> practitioners,
            @Nullable Named room,
            @Nullable Named secondRoom,
            Format format,
            boolean late,
            List<Because> reasons,
            Changes changes) {}

    record Changes(boolean time, boolean place, List<Named> leaving, List<Named> joining) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Replacing(
            OffsetDateTime start,
            List<UUID> practitionerIds,
            @Nullable UUID roomId,
            @Nullable UUID secondRoomId) {}

    record Ending(boolean early) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TakingPlace(boolean tookPlace, @Nullable List<UUID> affirmed) {}

    record Handovers(List<Handover> items) {}

    record Handover(UUID sessionId, UUID caseId, List<Missing> missing, boolean roomClosed, boolean suitsNoLonger) {}

    record Missing(UUID id, String name, WhyMissing why) {
        @Override
        public String toString() {
            return "Missing[***]";
        }
    }

    record Starts(
            ZoneId zone,
            long sessionMinutes,
            List<OfferedDay> days,
            List<Stretch> windows,
            boolean calendarEntry,
            boolean answered,
            boolean open) {

        /// How many are on offer.
        int count() {
            return days.stream().mapToInt(day -> day.starts().size()).sum();
        }
    }

    record OfferedDay(LocalDate date, List<Offered> starts) {}

    record Offered(OffsetDateTime start, boolean ticked) {}

    record Stretch(OffsetDateTime from, OffsetDateTime to) {

        /// How a form names it.
        String value() {
            return from + " " + to;
        }
    }

    record Times(List<OffsetDateTime> starts, List<Stretch> windows, boolean calendarEntry) {}

    record MoreStarts(int atMost) {}
}
