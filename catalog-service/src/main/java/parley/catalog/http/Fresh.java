package parley.catalog.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Answers that anybody may keep for five minutes and then ask about with `If-None-Match`.
public final class Fresh {

    private static final int SECONDS = 300;

    private Fresh() {}

    /// One thing and its version, which is its ETag.
    public static Response one(Request request, int version, Object body) {
        return answer(request, new EntityTag(String.valueOf(version)), body);
    }

    /// A list; its ETag changes when a member comes, goes or changes.
    ///
    /// @param members each member's code and version
    public static Response list(Request request, List<String> members, Object body) {
        return answer(request, new EntityTag(digest(String.join(" ", members))), body);
    }

    private static Response answer(Request request, EntityTag tag, Object body) {
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(body) : unchanged;
        var keep = new CacheControl();
        keep.setMaxAge(SECONDS);
        keep.setNoTransform(false);
        keep.getCacheExtension().put("public", "");
        return answer.tag(tag).cacheControl(keep).build();
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
