package parley.scheduling.problems;

import parley.problems.Reason;

/// Why scheduling refuses.
public enum SchedulingReason implements Reason {
    ADDRESS_NOT_SAID(
            403,
            "The sign-in does not say whose it is",
            "Have the identity provider put the claim email into access tokens, then sign in again."),
    AGREEMENT_MISSING(
            409,
            "Not everybody has said yes to the agreement",
            "A session starts once each of its people has said yes to the agreement to participate."),
    ALREADY_ON_ROSTER(409, "Somebody on the roster signs in so", "Change the one who is there, or let them come back."),
    ANSWER_TOO_LATE(
            409,
            "The question is no longer open",
            "The hold has ended or the session stands already; turn to the office to change anything."),
    CASE_IS_CLOSED(409, "The case is closed", "Nothing more can be planned in this case."),
    NOT_EVERYBODY_ANSWERED(
            409,
            "Somebody's yes or times are missing",
            "Options exist once everybody has agreed and said which times suit them."),
    NOT_A_NOVICE(409, "Only a novice learns beside somebody", "Change the person's experience first, if it is meant."),
    OPTION_DOES_NOT_FIT(
            409, "This is not an option of the case", "Load the options again and choose one that is listed."),
    PLANNING_GOES_ON(409, "The run is still looking", "Wait until it is over, or cancel it; its best plan stays."),
    PLANNING_IS_RUNNING(
            409,
            "A run is under way for this office",
            "Follow the run that is named, or cancel it before the next one."),
    QUESTION_CLOSED(410, "The question of times is closed", "The person has answered or is not asked any more."),
    ROOM_EXISTS(409, "A room has this name already", "Change the one that is there, or give this one another name."),
    ROUND_HAS_MOVED_ON(409, "Times were asked for again meanwhile", "Load the case again and use its next round."),
    SESSION_DOES_NOT_STAND(409, "The session does not stand yet", "It is only held; nobody has been told of it."),
    SESSION_EXISTS(409, "A session is already held or scheduled", "Cancel it before another one is held."),
    SESSION_IS_OVER(409, "The session has begun or is cancelled", "It can no longer be changed."),
    SESSION_NOT_STARTED(409, "The session has not started", "Start it first, with everybody's yes."),
    SESSION_EXPIRED(401, "The sign-in has ended", "Open the link of the letter again."),
    START_NOT_OFFERED(422, "A start is not among those on offer", "Choose from the starts that are listed."),
    TABLE_IS_FLAWED(
            422,
            "The table has flaws, and nothing was written",
            "The errors say which lines; a dry run lists them all."),
    TAKEN(409, "Somebody or something was taken meanwhile", "Load the options again; they are up to date."),
    TIMES_NO_LONGER_ASKED(409, "Times are no longer asked for", "A session is planned already; turn to the office."),
    TOO_EARLY(409, "It is too early for that", "Come back shortly before the session begins, or once it has."),
    TOO_MANY_EXCEPTIONS(409, "There are too many exceptions", "Take back some that are no longer needed."),
    TWO_OFFICES(403, "A token belongs to one office", "Sign in for one office at a time."),
    WHOSE_SESSION(
            422,
            "It is not clear whose session is meant",
            "Where each person has a session of their own, say whose; where people meet together, say nobody's.");

    private final int status;
    private final String title;
    private final String detail;

    SchedulingReason(int status, String title, String detail) {
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
