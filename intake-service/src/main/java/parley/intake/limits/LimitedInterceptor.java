package parley.intake.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.problems.Refusal;

/// Counts before anything else is done, and again when the answer shows that somebody was guessing.
@Limited(Door.LINKS)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class LimitedInterceptor {

    private static final Set<Integer> NOTHING_THERE = Set.of(404, 410);

    private final Doorkeeper doorkeeper;
    private final LimitSettings settings;
    private final CurrentVertxRequest request;

    LimitedInterceptor(Doorkeeper doorkeeper, LimitSettings settings, CurrentVertxRequest request) {
        this.doorkeeper = doorkeeper;
        this.settings = settings;
        this.request = request;
    }

    @AroundInvoke
    @Nullable
    Object knock(InvocationContext call) throws Exception {
        var door = Optional.ofNullable(call.getMethod().getAnnotation(Limited.class))
                .orElseThrow()
                .value();
        var address = address();
        doorkeeper.knock(door, address);
        try {
            var answer = call.proceed();
            if (answer instanceof Response response && NOTHING_THERE.contains(response.getStatus())) {
                doorkeeper.wrong(door, address);
            }
            return answer;
        } catch (Refusal refusal) {
            if (NOTHING_THERE.contains(refusal.reason().status())) {
                doorkeeper.wrong(door, address);
            }
            throw refusal;
        }
    }

    private Address address() {
        var http = request.getCurrent().request();
        var peer = http.remoteAddress().hostAddress();
        return Address.of(peer == null ? "" : peer, http.headers().getAll("X-Forwarded-For"), settings.proxies());
    }
}
