package parley.catalog.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Topic;

/// A reason why a resource fits.
///
/// @param issue what the reader said it is about
/// @param topic what of that the resource helps with
/// @param audience the group it is for, to which the reader may belong
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = "reason")
record Because(Reason reason, Optional<Issue> issue, Optional<Topic> topic, Optional<Seekers> audience) {

    /// Why.
    enum Reason {
        /// Helps at once when somebody may come to harm.
        HELPS_AT_ONCE,
        /// Helps with what it is about.
        ABOUT_THIS,
        /// Helps with any conflict.
        ABOUT_CONFLICT,
        /// Helps those who do not know where to go.
        FINDS_HELP,
        /// Is for the reader's group.
        FOR_YOU,
        /// Somebody is there now.
        OPEN_NOW
    }

    static Because of(Reason reason) {
        return new Because(reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Because about(Issue issue, Topic topic) {
        return new Because(Reason.ABOUT_THIS, Optional.of(issue), Optional.of(topic), Optional.empty());
    }

    static Because forYou(Seekers audience) {
        return new Because(Reason.FOR_YOU, Optional.empty(), Optional.empty(), Optional.of(audience));
    }
}
