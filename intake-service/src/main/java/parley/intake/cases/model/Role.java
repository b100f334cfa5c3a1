package parley.intake.cases.model;

/// What a person is in a case.
public enum Role {
    REQUESTER,
    OTHER_PARTY
}
