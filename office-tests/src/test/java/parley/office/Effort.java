package parley.office;

/// What a story asks of people at their browsers: pages that come, fields to fill, buttons and links to press.
final class Effort {

    private int pages;
    private int fields;
    private int presses;
    private boolean resting;

    void page() {
        pages += resting ? 0 : 1;
    }

    void field() {
        fields++;
    }

    void press() {
        presses++;
    }

    /// Whoever waits for something loads a page again, however often: that is no effort of theirs.
    void whileWaiting(Runnable looking) {
        resting = true;
        try {
            looking.run();
        } finally {
            resting = false;
        }
    }

    /// What was asked up to now.
    Effort soFar() {
        var copy = new Effort();
        copy.pages = pages;
        copy.fields = fields;
        copy.presses = presses;
        return copy;
    }

    int pages() {
        return pages;
    }

    int fields() {
        return fields;
    }

    int presses() {
        return presses;
    }

    @Override
    public String toString() {
        return "%d pages, %d fields, %d buttons and links".formatted(pages, fields, presses);
    }
}
