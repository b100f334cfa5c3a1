package parley.problems;

import java.util.Arrays;

/// Refusals that have nothing to do with conflicts: HTTP itself, sign-in, and our own faults.
public enum GeneralReason implements Reason {
    MALFORMED_REQUEST(
            400, "The request cannot be read", "Check the form of the request against the API's description."),
    NOT_SIGNED_IN(401, "Sign-in is needed", "Send a valid bearer token."),
    NOT_ALLOWED(403, "This is not allowed", "The token's roles do not cover this."),
    NOT_FOUND(404, "There is nothing here", "Check the address; what was here may have been forgotten."),
    METHOD_NOT_ALLOWED(405, "The method does not apply", "Use one of the methods in the Allow header."),
    NOT_ACCEPTABLE(406, "No such representation", "Ask for a media type that the API offers."),
    CHANGED_MEANWHILE(409, "Somebody was faster", "Load it again and repeat the change if it still makes sense."),
    PRECONDITION_FAILED(412, "It has changed since it was read", "Load it again; the ETag of now is in the answer."),
    TOO_LARGE(413, "The request is too large", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not understood", "Send application/json."),
    INVALID_FIELD(422, "A field does not hold", "The errors say which fields, and what each must be."),
    PRECONDITION_REQUIRED(428, "If-Match is missing", "Send the ETag that was read as If-Match."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait for the time given in Retry-After."),
    OUR_FAULT(500, "Something broke on our side", "Nothing was changed. Report the instance, which leads to the log."),
    UNAVAILABLE(503, "Something we need is away", "Try again after the time given in Retry-After.");

    private final int status;
    private final String title;
    private final String detail;

    GeneralReason(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /// The reason for a status that a framework chose; a status we have no words for is read as its class.
    static GeneralReason of(int status) {
        return Arrays.stream(values())
                .filter(reason -> reason.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED_REQUEST : OUR_FAULT);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }
}
