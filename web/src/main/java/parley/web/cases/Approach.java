package parley.web.cases;

/// Who asks a person first.
public enum Approach {
    OFFICE,
    REQUESTER
}
