package parley.web.frame;

/// What went wrong, as far as it matters to a reader.
public enum Trouble {
    NOT_HERE(404),
    NOT_YOURS(403),
    CHANGED(409),
    NOT_ACCEPTED(422),
    TOO_OFTEN(429),
    AWAY(503),
    BROKEN(500);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /// What a service's status means to whoever waits for a page.
    static Trouble of(int status) {
        return switch (status) {
            case 404, 410 -> NOT_HERE;
            case 401, 403 -> NOT_YOURS;
            case 409, 412, 428 -> CHANGED;
            case 400, 413, 422 -> NOT_ACCEPTED;
            case 429 -> TOO_OFTEN;
            case 502, 503, 504 -> AWAY;
            default -> BROKEN;
        };
    }

    public int status() {
        return status;
    }
}
