package parley.catalog.upkeep;

import parley.problems.Reason;

/// Why a change of the guide is refused.
enum UpkeepReason implements Reason {
    ENTRY_IS_NEEDED(
            409,
            "People are led to this entry",
            "Take it out of what leads here first, or change it instead of withdrawing it."),
    ENTRY_HAS_FLAWS(422, "The draft has flaws, and nothing was published", "The errors say which fields, and why.");

    private final int status;
    private final String title;
    private final String detail;

    UpkeepReason(int status, String title, String detail) {
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
