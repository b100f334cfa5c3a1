package parley.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What was sealed by an earlier version can still be read.
class OlderContactTest {

    @Test
    void whoWasNeverAskedForAGoodTimeHasNone() throws IOException {
        var contact = new ObjectMapper().registerModule(new JavaTimeModule()).readValue("""
                {"email":"robin@people.example","language":"en","zone":"America/New_York",
                "safeContact":{"mayWrite":true,"maySayWho":false,"mayLeaveMessage":false},
                "affiliations":[],"roomFeatures":[]}""", Contact.class);

        assertThat(contact.goodTimes()).isEmpty();
    }
}
