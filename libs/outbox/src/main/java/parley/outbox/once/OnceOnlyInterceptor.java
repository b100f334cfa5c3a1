package parley.outbox.once;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import parley.outbox.once.Answers.Answer;
import parley.outbox.once.KeyedRequest.Key;
import parley.outbox.problems.Problem;
import parley.outbox.transactions.Transactions;

/// Surrounds the request's own transaction, so that work and remembered answer commit together.
@OnceOnly
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class OnceOnlyInterceptor {

    static final Duration KEPT = Duration.ofHours(24);

    private final KeyedRequest request;
    private final Answers answers;
    private final Transactions transactions;
    private final Clock clock;

    OnceOnlyInterceptor(KeyedRequest request, DataSource dataSource, Transactions transactions, Clock clock) {
        this.request = request;
        this.answers = new Answers(dataSource);
        this.transactions = transactions;
        this.clock = clock;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        var key = request.key();
        return key.isEmpty() ? call.proceed() : transactions.inNew(() -> answer(call, key.get()));
    }

    private Object answer(InvocationContext call, Key key) {
        if (!answers.claim(key)) {
            throw Problem.REQUEST_IN_PROGRESS.toThrow();
        }
        var given = answers.find(key, clock.instant().minus(KEPT));
        if (given.isPresent()) {
            return repeat(call, given.get());
        }
        var response = proceed(call);
        switch (response) {
            case Response plain -> remember(key, plain.getStatus(), plain.getLocation());
            case RestResponse<?> typed -> remember(key, typed.getStatus(), typed.getLocation());
            default -> throw new IllegalStateException("A @OnceOnly method returns Response or RestResponse");
        }
        return response;
    }

    private void remember(Key key, int status, @Nullable URI location) {
        if (status < 400) {
            answers.keep(key, status, Optional.ofNullable(location), clock.instant());
        }
    }

    private static Object repeat(InvocationContext call, Answer given) {
        if (!given.sameRequest()) {
            throw Problem.IDEMPOTENCY_KEY_REUSED.toThrow();
        }
        var location = given.location().orElse(null);
        return Response.class.isAssignableFrom(call.getMethod().getReturnType())
                ? Response.status(given.status()).location(location).build()
                : RestResponse.ResponseBuilder.create(given.status())
                        .location(location)
                        .build();
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
