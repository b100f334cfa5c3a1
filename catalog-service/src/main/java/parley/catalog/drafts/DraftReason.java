package parley.catalog.drafts;

import parley.problems.Reason;

/// Why a draft is not published.
public enum DraftReason implements Reason {
    DRAFT_IS_OLD(
            409,
            "Something was published since the draft was begun",
            "Load what stands and the draft again, and save the draft anew with the version that stands as basedOn.");

    private final int status;
    private final String title;
    private final String detail;

    DraftReason(int status, String title, String detail) {
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
}
