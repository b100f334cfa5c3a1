package parley.intake.breakglass.model;

/// Why a case may be opened. There is no other ground, and no words beside it.
public enum Ground {
    DANGER_TO_SELF,
    DANGER_TO_OTHERS
}
