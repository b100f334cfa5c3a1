package parley.web.cases;

import parley.web.cases.CasesClient.CaseView;

/// What a case waits for, told to whoever opens it.
public enum Next {
    TALK,
    REQUESTER_DECIDES,
    NAME_OTHERS,
    SAY_ALL_NAMED,
    ANSWER_FOR_CIRCLE,
    WAIT_FOR_YES,
    WAIT_FOR_TIMES,
    CHOOSE,
    FIND_MORE,
    WAIT_FOR_PRACTITIONERS,
    MEET,
    TELL,
    ANOTHER_SESSION,
    CAME_TO_NOTHING,
    OVER;

    /// @param stage how far the planning is
    /// @param untold whether a session is over, and nobody has said what became of it
    static Next of(CaseView view, PlanStage stage, boolean untold) {
        return switch (view.state()) {
            case SCREENING -> TALK;
            case CONVENING -> convening(view);
            case ACCEPTED, MEETING -> untold ? TELL : arranging(view, stage);
            case CONSIDERING -> ANOTHER_SESSION;
            case NOT_ACCEPTED -> CAME_TO_NOTHING;
            case CLOSED -> OVER;
        };
    }

    private static Next arranging(CaseView view, PlanStage stage) {
        if (view.state() == CaseState.MEETING) {
            return stage == PlanStage.READY ? CHOOSE : MEET;
        }
        return view.blocked() == null ? planning(stage) : FIND_MORE;
    }

    private static Next planning(PlanStage stage) {
        return switch (stage) {
            case GATHERING -> WAIT_FOR_TIMES;
            case READY, NOT_KNOWN -> CHOOSE;
            case PLANNED -> WAIT_FOR_PRACTITIONERS;
            case MET, CLOSED -> MEET;
        };
    }

    private static Next convening(CaseView view) {
        var open = view.people().stream()
                .filter(one -> one.standing() == Standing.NOT_YET)
                .toList();
        if (open.stream().anyMatch(one -> isAskedFirst(one.role()))) {
            return REQUESTER_DECIDES;
        }
        if (!Boolean.TRUE.equals(view.circleComplete())) {
            return view.people().size() < 2 ? NAME_OTHERS : SAY_ALL_NAMED;
        }
        return isUnchecked(view) ? ANSWER_FOR_CIRCLE : WAIT_FOR_YES;
    }

    private static boolean isUnchecked(CaseView view) {
        var checks = view.checks();
        return checks != null && !(checks.harmedProtected() && checks.wantsToMakeRight());
    }

    private static boolean isAskedFirst(Role role) {
        return switch (role) {
            case REQUESTER, COACHEE, GROUP_CONTACT -> true;
            case OTHER_PARTY, PERSON_WHO_CAUSED_HARM, HARMED_PARTY, COMMUNITY_REPRESENTATIVE -> false;
        };
    }
}
