package parley.catalog.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids that stay the same: they follow from the institution and from what a thing is called in the guide.
record Ids(String institution) {

    UUID of(String... path) {
        return UUID.nameUUIDFromBytes((institution + "/" + String.join("/", path)).getBytes(StandardCharsets.UTF_8));
    }
}
