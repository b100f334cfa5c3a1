package parley.web.cases;

/// What somebody is in a case.
public enum Role {
    REQUESTER,
    OTHER_PARTY,
    COACHEE,
    GROUP_CONTACT,
    PERSON_WHO_CAUSED_HARM,
    HARMED_PARTY,
    COMMUNITY_REPRESENTATIVE
}
