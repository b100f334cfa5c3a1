package parley.notification.letters;

/// Why staff cannot do this with a letter.
enum Reason implements parley.problems.Reason {
    ADDRESS_NOT_SAID(
            403,
            "The sign-in does not say whose it is",
            "Have the identity provider put the claim email into access tokens, then sign in again."),
    LETTER_HAS_NOT_FAILED(
            409,
            "Only a letter that failed can be tried again",
            "Load the letter; it waits, has left, or is not wanted any more."),
    LETTER_IS_NOT_SHOWN(
            403,
            "What this letter says is not shown",
            "It would tell who has stopped. The letter can be tried again without a look at it."),
    LETTER_IS_NOT_TO_BE_PHONED(
            409,
            "There is no call to make for this letter",
            "Load the letter; only a phone task can be marked as phoned."),
    TWO_OFFICES(403, "One sign-in cannot speak for both offices", "Sign in with the role of one office alone.");

    private final int status;
    private final String title;
    private final String detail;

    Reason(int status, String title, String detail) {
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
