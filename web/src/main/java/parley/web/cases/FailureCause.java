package parley.web.cases;

/// Why a letter did not arrive.
public enum FailureCause {
    RECIPIENT_REFUSED,
    MESSAGE_REFUSED,
    MUST_NOT_WRITE,
    UNKNOWN
}
