package parley.web.danger;

/// Why a case may be opened.
public enum Ground {
    DANGER_TO_SELF,
    DANGER_TO_OTHERS
}
