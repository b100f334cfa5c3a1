package parley.web.own;

/// How what happened touches somebody who is asked to a circle.
public enum Touched {
    HARMED,
    CAUSED,
    NEARBY;

    static Touched of(Role role) {
        return switch (role) {
            case HARMED_PARTY -> HARMED;
            case PERSON_WHO_CAUSED_HARM -> CAUSED;
            case REQUESTER, OTHER_PARTY, COACHEE, GROUP_CONTACT, COMMUNITY_REPRESENTATIVE -> NEARBY;
        };
    }
}
