package parley.web.cases;

/// What somebody said.
public enum Said {
    YES,
    NO
}
