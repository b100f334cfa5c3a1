package parley.web.ask;

/// Who may be asked.
public enum AskedOffice {
    CONFLICT_RESOLUTION,
    OMBUDS
}
