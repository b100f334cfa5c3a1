package parley.deploy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds fields of a Kubernetes object that its model does not know. The models read such fields without a murmur and
/// put them aside as "additional properties", and a cluster drops them: a misspelled rule is no rule.
final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(Object object) {
        UnknownFields walk = new UnknownFields();
        walk.look(object.getClass().getSimpleName(), object);
        return walk.found;
    }

    private void look(String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "[" + i + "]", list.get(i));
                }
            }
            case Map<?, ?> map -> map.forEach((key, inner) -> look(path + "." + key, inner));
            case Enum<?> _ -> {}
            default -> {
                String home = value.getClass().getPackageName();
                if (home.startsWith("io.fabric8.") || home.startsWith("io.strimzi.")) {
                    lookInside(path, value);
                }
            }
        }
    }

    private void lookInside(String path, Object model) {
        for (Class<?> type = model.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    continue;
                }
                Object value = read(field, model);
                if (field.getName().equals("additionalProperties")) {
                    if (value instanceof Map<?, ?> unknown) {
                        unknown.keySet().forEach(key -> found.add(path + "." + key));
                    }
                } else {
                    look(path + "." + field.getName(), value);
                }
            }
        }
    }

    private static @Nullable Object read(Field field, Object model) {
        try {
            field.setAccessible(true);
            return field.get(model);
        } catch (IllegalAccessException e) {
            throw new AssertionError("cannot look into " + field, e);
        }
    }
}
