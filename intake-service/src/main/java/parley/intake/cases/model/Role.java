package parley.intake.cases.model;

/// What a person is in a case. Whoever turns to the office is the requester until something that fits was found.
public enum Role {
    REQUESTER,
    OTHER_PARTY,
    COACHEE,
    GROUP_CONTACT,
    PERSON_WHO_CAUSED_HARM,
    HARMED_PARTY,
    COMMUNITY_REPRESENTATIVE
}
