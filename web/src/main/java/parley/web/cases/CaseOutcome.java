package parley.web.cases;

/// How it ended, in one word that is counted.
public enum CaseOutcome {
    RESOLVED,
    PARTED_AMICABLY,
    NOT_RESOLVED
}
