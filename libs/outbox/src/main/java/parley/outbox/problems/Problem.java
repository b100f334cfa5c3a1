package parley.outbox.problems;

import parley.problems.Reason;
import parley.problems.Refusal;

/// A refusal of the outbox's own endpoints. Each has a section in `docs/problems.md`.
public enum Problem implements Reason {
    EARLIER_EVENT_HELD(
            409, "An earlier event is held", "Redrive or skip the earlier held event of the same case first."),
    IDEMPOTENCY_KEY_MALFORMED(
            400, "Unusable Idempotency-Key", "An Idempotency-Key has 1 to 64 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency-Key used before", "This key came with another request within the last 24 hours."),
    REQUEST_IN_PROGRESS(409, "Request in progress", "A request with this Idempotency-Key is still being answered.");

    private final int status;
    private final String title;
    private final String detail;

    Problem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
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

    /// The refusal to throw from a resource.
    public Refusal toThrow() {
        return Refusal.because(this);
    }
}
