package parley.intake.refusals;

/// What only this service refuses. Each has a section of its own in `docs/problems.md`.
public enum Reason implements parley.problems.Reason {
    SESSION_EXPIRED(
            401,
            "The link must be opened again",
            "A session from a private link lasts 30 minutes; the link itself may still work."),
    FORGED_REQUEST(
            403,
            "The request did not come from our own page",
            "Send the form from the page it stands on; Sec-Fetch-Site or Origin must say so."),
    TWO_OFFICES(
            403,
            "A sign-in belongs to one office only",
            "Ask for a token with the role of one office; no role spans both."),
    ALREADY_SCREENED(409, "The case has been screened already", "Go on from where the case is; it is screened once."),
    ALREADY_TAKES_PART(409, "This person is in the case already", "Use the participant that is there."),
    CASE_IS_ACCEPTED(
            409,
            "Everybody has agreed already",
            "Leave the people of this case as they are; it opens again when somebody stops taking part."),
    CASE_IS_CLOSED(409, "The case has ended", "Open a new case if somebody turns to the office again."),
    MUST_NOT_WRITE(
            409, "This person is not to be written to", "Phone instead, on the number that is given, if there is one."),
    NOT_ASKED(409, "There is no open question", "See that the person is asked first."),
    NOT_SCREENED(409, "The case has not been screened yet", "Write down first what would help."),
    PERMIT_REFUSED(
            409,
            "Not every consent is there",
            "Release what was held for this session; another session needs every live yes."),
    REQUESTER_HAS_NOT_AGREED(
            409, "The requester has not decided to go on", "Ask nobody else before the requester has said yes."),
    LETTER_NOT_WANTED(
            410,
            "This letter is not to be sent",
            "Drop it: the person is forgotten, has stopped taking part, or needs it no longer."),
    LINK_EXPIRED(410, "This link no longer works", "Call the office, which can help without the link."),
    CONTACT_MISSING(422, "Nobody could be reached", "Give an e-mail address or a telephone number."),
    NOT_YET_HAPPENED(
            422, "This cannot have happened then", "Give an instant that is past and not before the first contact."),
    OFFERING_UNKNOWN(
            422,
            "There is no such offering",
            "Choose one that the catalogue lists for this office and whose procedure this service leads.");

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
