package parley.events;

import java.util.Locale;

/// One of the two offices. They share software and rooms, and never a case, a person or a topic.
public enum Office {
    CONFLICT_RESOLUTION,
    OMBUDS;

    /// The office as it is spelled in topic names, such as `conflict-resolution`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
