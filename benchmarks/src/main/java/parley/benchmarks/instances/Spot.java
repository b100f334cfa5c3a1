package parley.benchmarks.instances;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value in a file together with the way to it, so that every refusal can name its place.
///
/// @param way such as `cases[3].participants[0]`
record Spot(String way, JsonNode value) {

    /// An object with all of these fields.
    ///
    /// @param others where to put what else it has, without numbers in the way to it
    Spot with(Set<String> fields, Collection<String> others) {
        if (!value.isObject()) {
            throw wrong("expected an object");
        }
        for (var name : (Iterable<String>) value::fieldNames) {
            if (!fields.contains(name)) {
                others.add((way.isEmpty() ? name : way + "." + name).replaceAll("\\[\\d+]", "[]"));
            }
        }
        for (var name : fields) {
            if (!value.has(name)) {
                throw wrong("the field \"" + name + "\" is missing");
            }
        }
        return this;
    }

    Spot field(String name) {
        return new Spot(way.isEmpty() ? name : way + "." + name, value.get(name));
    }

    String text() {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("expected a text");
        }
        return value.textValue();
    }

    /// An id ends up in tab-separated files.
    String id() {
        var text = text();
        if (!text.matches("[A-Za-z0-9._:-]{1,64}")) {
            throw wrong("an id has 1 to 64 letters, digits, dots, colons, dashes or underscores");
        }
        return text;
    }

    boolean yesOrNo() {
        if (!value.isBoolean()) {
            throw wrong("expected true or false");
        }
        return value.booleanValue();
    }

    int number(int least, int most) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong("expected a whole number");
        }
        var number = value.intValue();
        if (number < least || number > most) {
            throw wrong(number + " is not between " + least + " and " + most);
        }
        return number;
    }

    @Nullable
    Integer numberOrNull(int least, int most) {
        return value.isNull() ? null : number(least, most);
    }

    <E extends Enum<E>> E oneOf(Class<E> words) {
        var text = text();
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw wrong("\"" + text + "\" is none of " + List.of(words.getEnumConstants()));
    }

    <T> List<T> list(int most, Function<Spot, T> each) {
        if (!value.isArray()) {
            throw wrong("expected a list");
        }
        if (value.size() > most) {
            throw wrong(value.size() + " entries, at most " + most + " are read");
        }
        var all = new ArrayList<T>(value.size());
        for (var i = 0; i < value.size(); i++) {
            all.add(each.apply(new Spot(way + "[" + i + "]", value.get(i))));
        }
        return List.copyOf(all);
    }

    <T> Set<T> set(int most, Function<Spot, T> each) {
        var all = new LinkedHashSet<T>();
        list(most, spot -> {
            var one = each.apply(spot);
            if (!all.add(one)) {
                throw spot.wrong("\"" + one + "\" is named twice");
            }
            return one;
        });
        return all;
    }

    Malformed wrong(String what) {
        return Malformed.at(way.isEmpty() ? "the whole" : way, what);
    }
}
