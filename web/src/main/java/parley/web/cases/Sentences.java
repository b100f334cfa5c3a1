package parley.web.cases;

import java.util.Locale;
import parley.web.frame.Outcome;
import parley.web.frame.Trouble;

/// Why something about a case was refused, told in the page's words. What has no words of its own gets those for
/// anything that does not fit.
public enum Sentences {
    REFUSED,
    CHANGED,
    AWAY,
    NOT_FOR_YOU,
    HEAD_COUNT_MISSING,
    ONLY_FOR_STUDENTS,
    ONLY_FOR_ONE_PERSON,
    OFFERING_UNKNOWN,
    PROCEEDING_NOT_ASKED,
    ROLE_DOES_NOT_FIT,
    OFFICE_REACHES_OUT,
    NOBODY_ELSE_TAKES_PART,
    ALREADY_TAKES_PART,
    ALREADY_SCREENED,
    REQUESTER_HAS_NOT_AGREED,
    NOT_ASKED,
    CASE_IS_ACCEPTED,
    CASE_IS_CLOSED,
    CONTACT_MISSING,
    LETTER_HAS_NOT_FAILED,
    LETTER_IS_NOT_TO_BE_PHONED,
    NOT_EVERYBODY_ANSWERED,
    OPTION_DOES_NOT_FIT,
    TAKEN,
    SESSION_EXISTS,
    SESSION_IS_OVER,
    TOO_EARLY,
    AGREEMENT_MISSING,
    TIMES_NO_LONGER_ASKED,
    START_NOT_OFFERED,
    ROUND_HAS_MOVED_ON,
    WHOSE_SESSION,
    PLANNING_IS_RUNNING,
    PLANNING_GOES_ON,
    PLAN_IS_APPROVED,
    PLAN_IS_WITH_THE_CHAIR,
    PLAN_NOT_WRITTEN,
    PLAN_NEEDS_EVERYBODY,
    PLAN_DATES_PAST,
    PLAN_DATE_TOO_FAR,
    NO_SESSION_WAS_HELD,
    SANCTION_TERMS_NOT_MET,
    HAS_NOT_AGREED,
    PERMISSION_NOT_LIVE,
    PERMISSION_MISSING,
    SECOND_PERSON_MISSING,
    CASE_IS_OPEN,
    REFUSED_ALONE,
    CHANGED_ALONE,
    AWAY_ALONE;

    /// The same where nothing was filled in that could be kept.
    public Sentences withoutForm() {
        return this == REFUSED ? REFUSED_ALONE : this == CHANGED ? CHANGED_ALONE : this == AWAY ? AWAY_ALONE : this;
    }

    public static Sentences of(Outcome.Refused<?> refused) {
        var code = refused.code();
        for (var one : values()) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code)) {
                return one;
            }
        }
        return switch (refused.trouble()) {
            case CHANGED -> code.isEmpty() || isOfVersions(code) ? CHANGED : REFUSED;
            case AWAY, BROKEN, TOO_OFTEN -> AWAY;
            case NOT_YOURS -> NOT_FOR_YOU;
            case NOT_HERE, NOT_ACCEPTED -> REFUSED;
        };
    }

    /// Whether the case is gone for whoever asked, so that there is no page to say it on.
    public static boolean isGone(Outcome.Refused<?> refused) {
        return refused.trouble() == Trouble.NOT_HERE;
    }

    private static boolean isOfVersions(String code) {
        return code.equals("precondition-failed") || code.equals("changed-meanwhile");
    }
}
