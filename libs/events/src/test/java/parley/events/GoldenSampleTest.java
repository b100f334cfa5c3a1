package parley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A golden sample is what went over the wire on the first day. It is never edited: facts like it may lie on a topic.
class GoldenSampleTest {

    static List<Event> samples() {
        return Samples.all();
    }

    @Test
    void everyEventHasASampleAndNothingElseHas() {
        var expected = EventTypes.all().stream().map(Kept::goldenName).collect(Collectors.toSet());

        assertThat(Kept.namesIn(Kept.GOLDEN)).isEqualTo(expected);
        assertThat(Samples.all().stream().map(event -> Kept.goldenName(event.getClass())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsOnTheFirstDay(Event sample) {
        assertThat(EventJson.pretty(EventJson.tree(sample)))
                .isEqualTo(EventJson.pretty(Kept.golden(sample.getClass())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadBackWhole(Event sample) {
        Event read = EventJson.readAll(Kept.golden(sample.getClass()), sample.getClass());

        assertThat(read).isEqualTo(sample);
        assertThat(missing(read)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithAFieldOfANewerProducer(Event sample) {
        var newer = (ObjectNode) Kept.golden(sample.getClass()).deepCopy();
        newer.put("addedLater", "by a producer that knows more");

        Event read = EventJson.read(newer, sample.getClass());

        assertThat(read).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadWithoutWhatMayBeAbsent(Event sample) {
        var bare = (ObjectNode) Kept.golden(sample.getClass()).deepCopy();
        for (RecordComponent component : sample.getClass().getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                bare.remove(component.getName());
            }
        }

        Event read = EventJson.readAll(bare, sample.getClass());

        assertThat(EventJson.tree(read)).isEqualTo(bare);
    }

    @Test
    void aRecordThatLostAFieldCannotReadItsSample() {
        var golden = Kept.golden(Samples.all().getFirst().getClass());

        assertThatThrownBy(() -> EventJson.readAll(golden, LostAField.class)).hasMessageContaining("Unrecognized");
    }

    @Test
    void aFieldThatBecameRequiredIsSeenToBeMissing() {
        JsonNode old = EventJson.tree("{\"code\": \"mediation\"}");

        assertThat(missing(EventJson.readAll(old, GainedAField.class))).containsExactly("office");
    }

    record LostAField(String code) {}

    record GainedAField(String code, Office office) {}

    /// The components that must be there and are not.
    private static List<String> missing(Object read) {
        return List.of(read.getClass().getRecordComponents()).stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> Objects.isNull(valueOf(component, read)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
