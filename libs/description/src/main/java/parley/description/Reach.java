package parley.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which schemas of a description can be come to from where.
final class Reach {

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    Reach(OpenAPI api) {
        this.schemas = Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of());
    }

    Set<String> from(@Nullable Content content) {
        var found = new HashSet<String>();
        if (content != null) {
            content.getMediaTypes().values().forEach(type -> follow(type.getSchema(), found));
        }
        return found;
    }

    Set<String> from(@Nullable Schema schema) {
        var found = new HashSet<String>();
        follow(schema, found);
        return found;
    }

    private void follow(@Nullable Schema schema, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(SCHEMAS)) {
            var name = schema.getRef().substring(SCHEMAS.length());
            if (found.add(name)) {
                follow(schemas.get(name), found);
            }
        }
        inside(schema).forEach(one -> follow(one, found));
    }

    private static List<@Nullable Schema> inside(Schema schema) {
        var inside = new ArrayList<@Nullable Schema>();
        inside.add(schema.getItems());
        inside.add(schema.getAdditionalPropertiesSchema());
        inside.add(schema.getNot());
        add(schema.getAllOf(), inside);
        add(schema.getAnyOf(), inside);
        add(schema.getOneOf(), inside);
        if (schema.getProperties() != null) {
            inside.addAll(schema.getProperties().values());
        }
        return inside;
    }

    private static void add(@Nullable Collection<Schema> some, List<@Nullable Schema> to) {
        if (some != null) {
            to.addAll(some);
        }
    }
}
