package parley.web.chooser;

/// What a practitioner has answered.
public enum Answer {
    ASKED,
    ACCEPTED,
    STOOD_DOWN
}
