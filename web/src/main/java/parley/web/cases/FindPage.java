package parley.web.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;
import parley.web.cases.CasesClient.CaseItem;
import parley.web.frame.Faults;
import parley.web.frame.Form;
import parley.web.frame.Frame;
import parley.web.frame.Outcome;

/// Finds the cases of somebody who calls and has no reference at hand. What is typed stands in no address.
@Path("/cases/find")
@RolesAllowed({"staff", "ombuds"})
class FindPage {

    private static final int LONGEST = 254;

    private final FindClient finding;
    private final Caller caller;
    private final Frame frame;

    FindPage(@RestClient FindClient finding, Caller caller, Frame frame) {
        this.finding = finding;
        this.caller = caller;
        this.frame = frame;
    }

    @CheckedTemplate(basePath = "cases")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance find(String typed, @Nullable List<Found> found, Faults faults);
    }

    @GET
    public Response ask() {
        return frame.office(Templates.find("", null, new Faults()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response find(MultivaluedMap<String, String> fields) {
        var typed = new Form(fields).text("who");
        var words = frame.words(CaseWords.class);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return refused(Frame.DOES_NOT_HOLD, typed, words.findNothing());
        }
        var wanted = typed.contains("@") ? new Wanted(typed, null) : new Wanted(null, typed);
        return switch (Outcome.of(() -> finding.search(caller.bearer(), wanted))) {
            case Outcome.Done<CasesFound>(var found) ->
                frame.office(Templates.find(
                        typed, found.items().stream().map(Found::of).toList(), new Faults()));
            case Outcome.Refused<CasesFound> refused ->
                refused(
                        refused.trouble().status(),
                        typed,
                        refused.trouble().status() == Frame.DOES_NOT_HOLD
                                ? words.findNothing()
                                : words.sentence(Sentences.of(refused)));
        };
    }

    private Response refused(int status, String typed, String sentence) {
        return frame.office(status, Templates.find(typed, null, new Faults().add("who", sentence)));
    }

    /// What intake finds by the whole address or number.
    @RegisterRestClient(configKey = "intake")
    @Path("/api/v1/cases/search")
    interface FindClient {
        @POST
        CasesFound search(@HeaderParam("Authorization") String bearer, Wanted wanted);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wanted(@Nullable String email, @Nullable String phone) {
        @Override
        public String toString() {
            return "Wanted[***]";
        }
    }

    record CasesFound(List<CaseItem> items) {}

    /// A case without a name.
    record Found(CaseItem item, @Nullable Offering offering) {
        static Found of(CaseItem item) {
            return new Found(item, Offering.codedAs(item.offering()).orElse(null));
        }
    }
}
