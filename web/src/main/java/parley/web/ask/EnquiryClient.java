package parley.web.ask;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import parley.web.contact.Contact;
import parley.web.frame.Office;

/// Where intake takes questions.
@RegisterRestClient(configKey = "intake")
@RegisterClientHeaders
@Path("/api/v1/enquiries")
interface EnquiryClient {

    @POST
    Code ask(Question question);

    @POST
    @Path("/reading")
    Enquiry read(Code code);

    @POST
    @Path("/ending")
    void end(Code code);

    @POST
    @Path("/request")
    Taken request(NamedRequest request);

    record Question(Office office, String question) {
        @Override
        public String toString() {
            return "Question[***]";
        }
    }

    record Code(String code) {
        @Override
        public String toString() {
            return "Code[***]";
        }
    }

    /// @param office whom they asked; not known while an older intake answers
    record Enquiry(
            @Nullable Office office,
            String question,
            @Nullable String answer,
            @Nullable LocalDate forgottenAfter) {
        @Override
        public String toString() {
            return "Enquiry[***]";
        }
    }

    record NamedRequest(String code, Contact requester) {
        @Override
        public String toString() {
            return "NamedRequest[***]";
        }
    }

    /// @param withdrawalToken takes the request back for a while; absent while an older intake answers
    record Taken(String reference, @Nullable String withdrawalToken) {
        @Override
        public String toString() {
            return "Taken[***]";
        }
    }
}
