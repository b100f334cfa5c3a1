package parley.problems;

import org.jspecify.annotations.Nullable;

/// Guards an edit: whoever changes something must have seen what it is now.
public final class Precondition {

    private Precondition() {}

    /// The ETag of a version, for the answer to a read.
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /// Refuses an edit that does not name the version that stands: 428 if it names none, 412 with the ETag of now if
    /// it names another.
    ///
    /// @param ifMatch the header `If-Match` as it came
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.because(GeneralReason.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.strip().equals(etag(version))) {
            throw Refusal.because(GeneralReason.PRECONDITION_FAILED).withHeader("ETag", etag(version));
        }
    }
}
