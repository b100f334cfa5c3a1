package parley.scheduling.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What is wrong with a table, and where.
///
/// @param line counted from 1, as an editor does
/// @param column counted from 1; absent if it is about the whole line
/// @param head how the column is headed
/// @param detail what it must be. It never says what it was
@JsonInclude(JsonInclude.Include.NON_NULL)
record Flaw(
        @JsonProperty(required = true) long line,
        @Nullable Integer column,
        @Nullable String head,
        @JsonProperty(required = true) String detail) {

    static Flaw of(long line, String detail) {
        return new Flaw(line, null, null, detail);
    }

    /// The same in words.
    String inWords() {
        var where = column == null ? "" : ", column " + column + (head == null ? "" : " (" + head + ")");
        return "line " + line + where + ": " + detail;
    }
}
