package parley.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing in a request that does not hold.
///
/// @param pointer where in the body, as a JSON pointer such as `#/requester/email`; absent for a parameter
/// @param parameter the query, path or header parameter; absent for the body
/// @param detail what it must be. It never says what it was
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Schema(required = true) String detail) {

    /// A fault in the body.
    public static Fault at(String pointer, String detail) {
        return new Fault(pointer, null, detail);
    }

    /// A fault in a parameter.
    public static Fault in(String parameter, String detail) {
        return new Fault(null, parameter, detail);
    }
}
