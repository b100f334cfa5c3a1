package parley.intake.refusals;

/// What only this service refuses. Each has a section of its own in `docs/problems.md`.
public enum Reason implements parley.problems.Reason {
    SESSION_EXPIRED(
            401,
            "The link must be opened again",
            "A session from a private link lasts 30 minutes; the link itself may still work."),
    ADDRESS_NOT_SAID(
            403,
            "The sign-in does not say whose it is",
            "Have the identity provider put the claim email into access tokens, then sign in again."),
    JOIN_THE_CASE(
            403,
            "Only who works on the case may read this",
            "Join the case first, if you work on it; its other data is open to the whole office."),
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
    CASE_IS_OPEN(409, "The case has not ended", "Close it first; a case that goes on cannot be forgotten."),
    CASE_IS_CLOSED(409, "The case has ended", "Open a new case if somebody turns to the office again."),
    MUST_NOT_WRITE(
            409, "This person is not to be written to", "Phone instead, on the number that is given, if there is one."),
    NOT_ASKED(409, "There is no open question", "See that the person is asked first."),
    NOT_SCREENED(409, "The case has not been screened yet", "Write down first what would help."),
    NO_SESSION_WAS_HELD(409, "No session was held yet", "Hand the plan over once the circle has met."),
    PERMIT_REFUSED(
            409,
            "Not every consent is there",
            "Release what was held for this session; another session needs every live yes."),
    PLAN_DATES_PAST(
            409,
            "Every day of the plan is over",
            "Give the plan days that are still to come; until then it binds nobody."),
    PLAN_IS_APPROVED(409, "The plan is approved", "Leave it as it is; it binds as it was approved."),
    PLAN_IS_WITH_THE_CHAIR(409, "The plan is with the Chair", "Wait until the Chair has approved or returned it."),
    PLAN_NEEDS_EVERYBODY(
            409,
            "Somebody of the circle is missing",
            "Hand the plan over once everybody whose plan it is has agreed to take part again."),
    PLAN_NOT_APPROVED(409, "The plan is not approved yet", "Decide about it first; then its items can be followed."),
    PLAN_NOT_WRITTEN(409, "There is no plan yet", "Write down first what the circle planned."),
    PLAN_ONLY_FOR_CIRCLES(
            409,
            "Only a restorative circle has a plan",
            "Keep no record of what people agreed; of this kind of help there is none."),
    REQUESTER_HAS_NOT_AGREED(
            409, "The requester has not decided to go on", "Ask nobody else before the requester has said yes."),
    SANCTION_TERMS_NOT_MET(
            409,
            "A formal proceeding runs, and its terms are not met",
            "Work on the plan until it does what the proceeding asks for, and say so in it."),
    SECOND_PERSON_MISSING(
            409,
            "There is nobody to tell",
            "Have a second person named in the settings of the office; opening a case alone is not possible."),
    SECOND_PERSON_NOT_TOLD(
            409,
            "Nobody else was told yet that this case was opened",
            "Wait until the letter to the second person has left; it is among the letters of the case."),
    HAS_NOT_AGREED(
            409,
            "This person has not agreed to take part",
            "Only who takes part can allow something; ask again once they have said yes."),
    PERMISSION_MISSING(
            409,
            "Not everybody has allowed it",
            "Say nothing; everybody in the case must allow it first, for this recipient."),
    PERMISSION_NOT_LIVE(409, "This permission does not hold any more", "Say nothing; it was taken back or has ended."),
    LETTER_NOT_WANTED(
            410,
            "This letter is not to be sent",
            "Drop it: the person is forgotten, has stopped taking part, or needs it no longer."),
    LINK_EXPIRED(410, "This link no longer works", "Call the office, which can help without the link."),
    TRENDS_NOT_PUBLISHED(
            404,
            "Nothing is published for this quarter",
            "Ask for a quarter that is over; its numbers come out on the first day of the next one."),
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
            422, "Nobody has this role here", "Give a role that the procedure of the case has for this person."),
    PLAN_DATE_TOO_FAR(422, "A day of the plan is too far away", "Give days within the next two years.");

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
