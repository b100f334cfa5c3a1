package parley.web.signin;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A form that was sent after the sign-in had ended. It lies on the page that is shown instead, and nowhere else.
///
/// @param typed what somebody wrote, to be seen again; what was ticked and chosen goes along unseen
record Unsent(String path, List<Field> fields, List<String> typed) {

    /// Ids, ticks, and the names of what can be chosen are nobody's words.
    private static final Predicate<String> NOT_WRITTEN = Pattern.compile(
                    "yes|[^\\p{L}]*|[A-Z0-9_:.+-]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
            .asMatchPredicate();

    static Unsent of(String path, Map<String, List<String>> sent) {
        var fields = sent.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
        return new Unsent(
                path,
                fields,
                fields.stream().map(Field::value).filter(NOT_WRITTEN.negate()).toList());
    }

    record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[***]";
        }
    }

    @Override
    public String toString() {
        return "Unsent[***]";
    }
}
