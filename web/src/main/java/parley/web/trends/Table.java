package parley.web.trends;

/// By what the cases of a quarter are counted.
public enum Table {
    ISSUE_KIND,
    STAGE,
    OFFERING,
    WAITING,
    OUTCOME
}
