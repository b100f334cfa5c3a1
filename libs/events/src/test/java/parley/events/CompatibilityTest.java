package parley.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A change that would break somebody needs a new version of the topic, not an edit of the old one.
class CompatibilityTest {

    enum Mood {
        CALM,
        TENSE
    }

    enum NarrowerMood {
        CALM
    }

    record Seat(UUID id, int row) {}

    record SeatWithoutRow(UUID id) {}

    record Published(
            UUID caseId,
            int options,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record Removed(
            UUID caseId,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record Renamed(
            UUID caseId,
            int choices,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record Retyped(
            UUID caseId,
            Instant options,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record Required(UUID caseId, int options, Mood mood, List<Seat> seats, Instant until) {}

    record Loosened(
            UUID caseId,
            int options,
            @Nullable Mood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record Narrowed(
            UUID caseId,
            int options,
            NarrowerMood mood,
            List<Seat> seats,
            @Nullable Instant until) {}

    record ChangedInside(
            UUID caseId,
            int options,
            Mood mood,
            List<SeatWithoutRow> seats,
            @Nullable Instant until) {}

    record AddedRequired(
            UUID caseId,
            int options,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until,
            UUID sessionId) {}

    record Added(
            UUID caseId,
            int options,
            Mood mood,
            List<Seat> seats,
            @Nullable Instant until,
            @Nullable UUID sessionId) {}

    static List<Class<? extends Event>> events() {
        return SchemaTest.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void noEventBreaksWhatWasPublished(Class<? extends Event> event) {
        assertThat(Compatibility.breaks(Kept.schema(event), RecordSchema.of(event)))
                .isEmpty();
    }

    @Test
    void aFieldThatWentAwayBreaks() {
        assertThat(breaks(Removed.class)).containsExactly("#/options is gone");
    }

    @Test
    void aFieldWithAnotherNameBreaks() {
        assertThat(breaks(Renamed.class)).containsExactly("#/options is gone", "#/choices must be given now");
    }

    @Test
    void aFieldOfAnotherTypeBreaks() {
        assertThat(breaks(Retyped.class)).contains("#/options has another type", "#/options has another format");
    }

    @Test
    void aFieldThatMustBeGivenNowBreaks() {
        assertThat(breaks(Required.class)).containsExactly("#/until must be given now");
        assertThat(breaks(AddedRequired.class)).containsExactly("#/sessionId must be given now");
    }

    @Test
    void aFieldThatConsumersRelyOnAndMayBeAbsentNowBreaks() {
        assertThat(breaks(Loosened.class)).containsExactly("#/mood may be absent now");
    }

    @Test
    void aConstantThatWentAwayBreaks() {
        assertThat(breaks(Narrowed.class)).containsExactly("#/mood is never TENSE any more");
    }

    @Test
    void aChangeInsideAListBreaks() {
        assertThat(breaks(ChangedInside.class)).containsExactly("#/seats/*/row is gone");
    }

    @Test
    void oneMoreFieldThatMayBeAbsentBreaksNothing() {
        assertThat(breaks(Added.class)).isEmpty();
        assertThat(breaks(Published.class)).isEmpty();
    }

    private static List<String> breaks(Class<?> after) {
        JsonNode before = RecordSchema.ofRecord(Published.class);
        return Compatibility.breaks(before, RecordSchema.ofRecord(after));
    }
}
