package parley.web.frame;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.ProcessingException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.ClientWebApplicationException;

/// What became of something that a service was asked to do, where a page has more to say about a refusal than that
/// there was one.
public sealed interface Outcome<T> {

    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It was not, and nothing has changed.
    ///
    /// @param code why, as the service's description lists it; empty if it does not say
    record Refused<T>(Trouble trouble, String code) implements Outcome<T> {}

    /// What was told, for a page that can do without it.
    default Optional<T> done() {
        return this instanceof Done<T>(var value) ? Optional.ofNullable(value) : Optional.empty();
    }

    /// Asks once.
    static <T> Outcome<T> of(Supplier<T> question) {
        try {
            return new Done<>(question.get());
        } catch (ClientWebApplicationException e) {
            return new Refused<>(Trouble.of(e.getResponse().getStatus()), code(e));
        } catch (ProcessingException e) {
            return new Refused<>(Trouble.AWAY, "");
        }
    }

    /// Has something done.
    static Outcome<Boolean> of(Runnable act) {
        return of(() -> {
            act.run();
            return true;
        });
    }

    private static String code(ClientWebApplicationException e) {
        try {
            return e.getResponse().readEntity(JsonNode.class).path("code").asText();
        } catch (RuntimeException _) {
            return "";
        }
    }
}
