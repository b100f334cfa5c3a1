package parley.web.cases;

/// Whether people meet together, or each alone with the practitioners.
public enum Gathering {
    TOGETHER,
    ONE_BY_ONE
}
