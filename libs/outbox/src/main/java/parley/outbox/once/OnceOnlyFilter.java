package parley.outbox.once;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import parley.outbox.once.KeyedRequest.Key;
import parley.outbox.problems.Problem;

/// Reads the key, and takes the fingerprint of the request before its content is parsed.
@Provider
@OnceOnly
class OnceOnlyFilter implements ContainerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private final KeyedRequest request;

    OnceOnlyFilter(KeyedRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        var key = context.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (!ALLOWED.matcher(key).matches()) {
            throw Problem.IDEMPOTENCY_KEY_MALFORMED.toThrow();
        }
        var body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        var caller = context.getSecurityContext().getUserPrincipal();
        var target = context.getMethod() + " " + context.getUriInfo().getPath() + "\n";
        request.has(new Key(
                caller == null ? "" : caller.getName(), hash(key), fingerprint(key, target.getBytes(UTF_8), body)));
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fingerprint(String key, byte[] target, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(US_ASCII), "HmacSHA256"));
            mac.update(target);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
