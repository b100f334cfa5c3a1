package parley.scheduling.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of the roster as a table.
enum Column {
    SUBJECT("subject", true),
    NAME("name", true),
    EMAIL("email", true),
    LANGUAGE("language", false),
    ZONE("zone", false),
    ROLES("roles", true),
    LANGUAGES("languages", true),
    EXPERIENCE("experience", true),
    AFFILIATIONS("affiliations", false),
    MOST_PER_DAY("mostPerDay", true),
    MOST_PER_WEEK("mostPerWeek", true),
    MOST_PER_MONTH("mostPerMonth", true),
    PAUSE_MINUTES("pauseMinutes", false),
    PLACES("places", false),
    /// Such as `MONDAY 09:00-12:00|TUESDAY 13:00-17:00 IF_NEED_BE`.
    HOURS("hours", false),
    /// `yes` or `no`.
    ACTIVE("active", false),
    /// What the row was when it was exported; a row that has changed since is not overwritten.
    VERSION("version", false);

    private final String field;
    private final boolean needed;

    /// @param field what the API calls the same thing
    Column(String field, boolean needed) {
        this.field = field;
        this.needed = needed;
    }

    boolean isNeeded() {
        return needed;
    }

    /// How its head reads.
    String head() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Column> headed(String head) {
        var wanted = head.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        return Arrays.stream(values())
                .filter(column -> column.head().equals(wanted))
                .findFirst();
    }

    static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
