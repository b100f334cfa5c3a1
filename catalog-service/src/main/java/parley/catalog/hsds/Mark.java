package parley.catalog.hsds;

import java.util.Locale;

/// What the specification has no field for and is no word of a set either, so that it travels as a value.
enum Mark {
    /// What an entry is called in the guide.
    CODE,
    /// Hours in words.
    HOURS,
    URGENT,
    NAME_IS_LOST,
    OPEN_ON_HOLIDAYS,
    /// What a document promises about what a person says.
    PROMISE,
    /// Which documents each fact was read in.
    SOURCES,
    /// Which document a number was read in.
    SOURCE,
    ANSWERED_BY,
    ASK_FOR,
    /// Hours of a number.
    OPENING;

    /// As the link of an attribute says it.
    String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
