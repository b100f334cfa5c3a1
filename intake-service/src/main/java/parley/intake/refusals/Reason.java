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
    HEAD_COUNT_MISSING(
            422, "The size of the group is missing", "Say how many people the group has, with whoever speaks for it."),

    NOBODY_ELSE_TAKES_PART(
            422,
            "This case is for one person",
            "Name nobody else; what another person needs is a case of their own, or a different offering."),

    NO_CHECKS_NEEDED(422, "There is nothing to answer for", "Leave the checks to cases that lead to a circle."),

    OFFICE_REACHES_OUT(
            422, "The office approaches people itself", "Name the person as one whom the office gets in touch with."),

    NOT_YET_HAPPENED(
            422, "This cannot have happened then", "Give an instant that is past and not before the first contact."),
    OFFERING_UNKNOWN(422, "There is no such offering", "Choose one that the catalogue lists for this office."),

    ONLY_FOR_ONE_PERSON(
            422,
            "Only help for one person is left",
            "Choose coaching or a conversation; for anything with others, open a new case."),

    ONLY_FOR_STUDENTS(
            422,
            "This offering is for students",
            "Say that the requester is a student, or choose an offering that is for everybody."),

    PROCEEDING_NOT_ASKED(
            422,
            "It was not said whether a formal proceeding runs",
            "Ask, and say yes or no: the plan of a circle must meet the terms of a proceeding that runs."),

    ROLE_DOES_NOT_FIT(
            422, "Nobody has this role here", "Give a role that the procedure of the case has for this person.");

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
