package parley.catalog.http;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Answers that anybody may keep for five minutes and then ask about with `If-None-Match`.
public final class Fresh {

    private static final int SECONDS = 300;
    private static final long A_MINUTE = 60;

    private Fresh() {}

    /// One thing and its version, which is its ETag.
    public static Response one(Request request, int version, Object body) {
        return answer(request, new EntityTag(String.valueOf(version)), body);
    }

    /// A list; its ETag changes when a member comes, goes or changes.
    public static Response list(Request request, List<? extends Versioned> members, Object body) {
        return said(
                request,
                members.stream().map(one -> one.code() + ":" + one.version()).collect(Collectors.joining(" ")),
                body);
    }

    /// What is made of all that stood at one edition; it is made only for who does not have it yet.
    public static Response edition(Request request, long edition, Supplier<?> body) {
        var tag = new EntityTag("edition-" + edition);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(body.get()) : unchanged;
        return answer.tag(tag).cacheControl(keep(SECONDS)).build();
    }

    /// What has no version; its ETag changes with what it says.
    public static Response said(Request request, String all, Object body) {
        return answer(request, new EntityTag(digest(all)), body);
    }

    /// What holds at a moment only: it may be kept until it changes, and for a minute at most.
    public static Response until(Instant now, Optional<Instant> change, Object body) {
        var seconds = change.map(at -> Duration.between(now, at).toSeconds())
                .filter(left -> left < A_MINUTE)
                .orElse(A_MINUTE);
        return Response.ok(body).cacheControl(keep(seconds.intValue())).build();
    }

    /// What answers words that somebody typed: nobody on the way keeps it, since the words stand in the address.
    public static Response forNobodyElse(Object body) {
        var none = new CacheControl();
        none.setPrivate(true);
        none.setNoStore(true);
        return Response.ok(body).cacheControl(none).build();
    }

    /// What is put together out of several things, each of which may change.
    public static Response forAMinute(Object body) {
        return Response.ok(body).cacheControl(keep((int) A_MINUTE)).build();
    }

    private static Response answer(Request request, EntityTag tag, Object body) {
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(body) : unchanged;
        return answer.tag(tag).cacheControl(keep(SECONDS)).build();
    }

    private static CacheControl keep(int seconds) {
        var keep = new CacheControl();
        keep.setMaxAge(seconds);
        keep.setNoTransform(false);
        keep.getCacheExtension().put("public", "");
        return keep;
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
