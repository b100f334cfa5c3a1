package parley.scheduling.calendars;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Trouble;

/// Fetches calendar files from wherever practitioners keep them.
///
/// An address that somebody gives must not lead into the office's own network. So a host is looked up once, every
/// address it has must belong to the public internet, and the connection goes to an address that was looked at: a name
/// server that answers differently a moment later changes nothing. Each step a server sends on to is looked at in the
/// same way. Neither addresses nor answers stand in logs, figures or traces.
@ApplicationScoped
class Fetching {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_STEPS = 4;
    private static final Set<String> CALENDARS = Set.of(
            "text/calendar", "text/x-vcalendar", "application/ics", "application/x-ical", "application/calendar");

    /// What servers say that know nothing of calendars; the file must begin like one then.
    private static final Set<String> PERHAPS =
            Set.of("", "text/plain", "application/octet-stream", "binary/octet-stream", "application/binary");

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]+)");

    private final HttpClient client;
    private final Names names;
    private final boolean local;
    private final Duration longest;

    @Inject
    Fetching(Vertx vertx, Names names, CalendarSettings settings) {
        this(vertx, names, settings.local(), Duration.ofSeconds(5), options());
    }

    /// @param local whether this machine itself may be read from, and without encryption
    /// @param longest how long everything together may take
    Fetching(Vertx vertx, Names names, boolean local, Duration longest, HttpClientOptions options) {
        client = vertx.createHttpClient(options);
        this.names = names;
        this.local = local;
        this.longest = longest;
    }

    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setVerifyHost(true)
                .setTrustAll(false)
                .setKeepAlive(false)
                .setConnectTimeout(3000)
                .setMaxRedirects(0)
                .setDecompressionSupported(false)
                // A span would hold the address.
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    @PreDestroy
    void close() {
        client.close().onComplete(_ -> {});
    }

    /// Fetches the file, unless its server says that nothing has changed.
    Fetched fetch(Address address, Optional<Marks> known) {
        var patience = new Patience(longest);
        try {
            var next = address;
            for (var step = 0; step < MOST_STEPS; step++) {
                var answer = ask(next, known, patience);
                if (answer.location() == null) {
                    return answer.fetched();
                }
                next = next.sendingOnTo(answer.location(), local).orElseThrow(() -> new Unreadable(Trouble.REFUSED));
            }
            return new Fetched.Nothing(Trouble.CLOSED);
        } catch (Unreadable unreadable) {
            return new Fetched.Nothing(unreadable.trouble());
        }
    }

    private Answer ask(Address address, Optional<Marks> known, Patience patience) {
        var request = patience.await(client.request(new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        address.port(), lookUp(address, patience).getHostAddress()))
                .setHost(address.host())
                .setPort(address.port())
                .setSsl(address.isEncrypted())
                .setURI(address.resource())
                .setFollowRedirects(false)
                .setTimeout(patience.left().toMillis() + 1)));
        try {
            request.putHeader("Accept", "text/calendar, */*;q=0.1")
                    .putHeader("Accept-Encoding", "gzip")
                    .putHeader("User-Agent", "Parley");
            known.ifPresent(marks -> {
                addUnlessEmpty(request, "If-None-Match", marks.entityTag());
                addUnlessEmpty(request, "If-Modified-Since", marks.lastModified());
            });
            var body = new Body();
            var response = patience.await(request.send().map(coming -> {
                body.readFrom(coming);
                return coming;
            }));
            return answer(response, body, known.isPresent(), patience);
        } finally {
            // Whatever is still on its way is not waited for.
            request.reset();
            request.connection().close();
        }
    }

    private static void addUnlessEmpty(HttpClientRequest request, String header, String value) {
        if (!value.isEmpty()) {
            request.putHeader(header, value);
        }
    }

    /// The address to connect to. IPv4 comes first: not every cluster has more.
    private InetAddress lookUp(Address address, Patience patience) {
        var waiting = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().start(() -> {
            try {
                waiting.complete(names.of(address.host()));
            } catch (RuntimeException broken) {
                waiting.completeExceptionally(broken);
            }
        });
        var found = patience.await(waiting);
        if (!found.stream().allMatch(this::mayBeReached)) {
            throw new Unreadable(Trouble.REFUSED);
        }
        return found.stream()
                .min(Comparator.comparing(one -> !(one instanceof Inet4Address)))
                .orElseThrow(() -> new Unreadable(Trouble.AWAY));
    }

    private boolean mayBeReached(InetAddress address) {
        return PublicNetwork.has(address) || local && address.isLoopbackAddress();
    }

    private Answer answer(HttpClientResponse response, Body body, boolean wasKnown, Patience patience) {
        var status = response.statusCode();
        return switch (status) {
            case 200 -> new Answer(file(response, body, patience), null);
            case 301, 302, 303, 307, 308 -> {
                var location = response.getHeader("Location");
                yield location == null ? nothing(Trouble.CLOSED) : new Answer(new Fetched.Unchanged(), location);
            }
            case 304 -> wasKnown ? new Answer(new Fetched.Unchanged(), null) : nothing(Trouble.NOT_A_CALENDAR);
            case 408, 425, 429 -> nothing(Trouble.AWAY);
            default -> nothing(status >= 500 ? Trouble.AWAY : Trouble.CLOSED);
        };
    }

    private static Answer nothing(Trouble trouble) {
        return new Answer(new Fetched.Nothing(trouble), null);
    }

    private static Fetched file(HttpClientResponse response, Body body, Patience patience) {
        var type = header(response, "Content-Type").toLowerCase(Locale.ROOT);
        var name = type.replaceFirst(";.*", "").strip();
        if (!CALENDARS.contains(name) && !PERHAPS.contains(name)) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
        var bytes =
                switch (header(response, "Content-Encoding").toLowerCase(Locale.ROOT)) {
                    case "", "identity" -> patience.await(body.whole());
                    case "gzip", "x-gzip" -> unpacked(patience.await(body.whole()));
                    default -> throw new Unreadable(Trouble.NOT_A_CALENDAR);
                };
        var text = text(bytes, type);
        if (!CALENDARS.contains(name)
                && !text.stripLeading().toUpperCase(Locale.ROOT).startsWith("BEGIN:VCALENDAR")) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
        var marks = new Marks(header(response, "ETag"), header(response, "Last-Modified"));
        return new Fetched.File(
                text,
                Optional.of(marks)
                        .filter(some -> !some.entityTag().isEmpty()
                                || !some.lastModified().isEmpty()));
    }

    private static String header(HttpClientResponse response, String name) {
        var value = response.getHeader(name);
        return value == null ? "" : value.strip();
    }

    /// No more is unpacked than may be read: a small file can hold a very large one.
    private static byte[] unpacked(byte[] packed) {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Unreadable(Trouble.TOO_LARGE);
            }
            return bytes;
        } catch (IOException _) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
    }

    private static String text(byte[] bytes, String type) {
        var named = CHARSET.matcher(type);
        var charset = charset(bytes, named.find() ? named.group(1) : "utf-8");
        var text = new String(charset.equals(StandardCharsets.UTF_8) ? mended(bytes) : bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// Some programs begin a new line in the middle of a letter.
    private static byte[] mended(byte[] bytes) {
        var mended = new ByteArrayOutputStream(bytes.length);
        for (var i = 0; i < bytes.length; i++) {
            var fold = bytes[i] == '\r' ? i + 1 : i;
            var isInLetter = fold + 2 < bytes.length
                    && bytes[fold] == '\n'
                    && (bytes[fold + 1] == ' ' || bytes[fold + 1] == '\t')
                    && (bytes[fold + 2] & 0xc0) == 0x80;
            if (isInLetter) {
                i = fold + 1;
            } else {
                mended.write(bytes[i]);
            }
        }
        return mended.toByteArray();
    }

    private static Charset charset(byte[] bytes, String named) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        try {
            return Charset.forName(named);
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    /// @param location where the server sends on to; then there is nothing else
    private record Answer(Fetched fetched, @Nullable String location) {}

    /// The bytes of an answer, up to where they are too many.
    private static final class Body {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

        void readFrom(HttpClientResponse response) {
            response.handler(buffer -> {
                        if (bytes.size() + buffer.length() > MOST_BYTES) {
                            whole.completeExceptionally(new Unreadable(Trouble.TOO_LARGE));
                        } else {
                            bytes.writeBytes(buffer.getBytes());
                        }
                    })
                    .exceptionHandler(whole::completeExceptionally)
                    .endHandler(_ -> whole.complete(bytes.toByteArray()));
        }

        CompletableFuture<byte[]> whole() {
            return whole;
        }
    }

    /// How long everything together is still waited for.
    private static final class Patience {

        private final long end;

        Patience(Duration longest) {
            end = System.nanoTime() + longest.toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        }

        <T> T await(Future<T> future) {
            return await(future.toCompletionStage().toCompletableFuture());
        }

        <T> T await(CompletableFuture<T> future) {
            try {
                return future.get(left().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                throw new Unreadable(Trouble.TOO_SLOW);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Unreadable(Trouble.AWAY);
            } catch (ExecutionException broken) {
                throw broken.getCause() instanceof Unreadable unreadable ? unreadable : new Unreadable(Trouble.AWAY);
            }
        }
    }
}
