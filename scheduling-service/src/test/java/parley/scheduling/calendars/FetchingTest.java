package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Trouble;

/// A server on this machine that answers in every way a server should not.
class FetchingTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String FILE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Fetching> held = new CopyOnWriteArrayList<>();
    private final List<HttpExchange> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server = start();

    @BeforeEach
    void listen() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void aCalendarIsFetchedWithWhatItsServerCallsIt() {
        answer("/a.ics", 200, Map.of("Content-Type", "text/calendar; charset=utf-8", "ETag", "\"one\""), bytes(FILE));

        assertThat(fetch("/a.ics", Optional.empty()))
                .isEqualTo(new Fetched.File(FILE, Optional.of(new Marks("\"one\"", ""))));
        assertThat(header("If-None-Match")).isNull();
        assertThat(header("Host")).startsWith("calendar.example:");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        answer("/a.ics", 304, Map.of(), new byte[0]);
        var marks = new Marks("\"one\"", "Mon, 02 Nov 2026 10:00:00 GMT");

        assertThat(fetch("/a.ics", Optional.of(marks))).isEqualTo(new Fetched.Unchanged());
        assertThat(header("If-None-Match")).isEqualTo("\"one\"");
        assertThat(header("If-Modified-Since")).isEqualTo("Mon, 02 Nov 2026 10:00:00 GMT");
        assertThat(fetch("/a.ics", Optional.empty()))
                .as("nothing was said that could have stayed the same")
                .isEqualTo(new Fetched.Nothing(Trouble.NOT_A_CALENDAR));
    }

    @Test
    void aPackedCalendarIsUnpacked() throws IOException {
        answer("/a.ics", 200, Map.of("Content-Type", "text/calendar", "Content-Encoding", "gzip"), packed(bytes(FILE)));

        assertThat(fetch("/a.ics")).isEqualTo(new Fetched.File(FILE, Optional.empty()));
    }

    @Test
    void marksAtTheBeginningAndOtherAlphabetsAreRead() {
        var text = FILE.replace("VERSION", "X-WR-CALNAME:Fu\u00DFball\r\nVERSION");
        answer("/bom.ics", 200, Map.of("Content-Type", "text/calendar"), bytes("\uFEFF" + text));
        answer(
                "/latin.ics",
                200,
                Map.of("Content-Type", "text/calendar; charset=\"ISO-8859-1\""),
                text.getBytes(StandardCharsets.ISO_8859_1));
        answer(
                "/wide.ics",
                200,
                Map.of("Content-Type", "text/plain"),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));

        for (var path : List.of("/bom.ics", "/latin.ics", "/wide.ics")) {
            assertThat(fetch(path)).as(path).isEqualTo(new Fetched.File(text, Optional.empty()));
        }
    }

    @Test
    void aLineThatEndsInTheMiddleOfALetterIsMended() {
        var whole = FILE.replace("VERSION", "X-WR-CALNAME:Fu\u00DFball \u20AC\r\n long\r\nVERSION");
        var broken = new String(bytes(whole), StandardCharsets.ISO_8859_1)
                .replace("\u00C3\u009F", "\u00C3\r\n \u009F")
                .replace("\u00E2\u0082\u00AC", "\u00E2\n\t\u0082\r\n \u00AC");
        answer(
                "/broken.ics",
                200,
                Map.of("Content-Type", "text/calendar"),
                broken.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(fetch("/broken.ics")).isEqualTo(new Fetched.File(whole, Optional.empty()));
    }

    @Test
    void moreThanTwoMegabytesAreTooMuchPackedOrNot() throws IOException {
        var large = new byte[2 * 1024 * 1024 + 1];
        answer("/large.ics", 200, Map.of("Content-Type", "text/calendar"), large);
        answer(
                "/bomb.ics",
                200,
                Map.of("Content-Type", "text/calendar", "Content-Encoding", "gzip"),
                packed(new byte[50 * 1024 * 1024]));

        assertThat(fetch("/large.ics")).isEqualTo(new Fetched.Nothing(Trouble.TOO_LARGE));
        assertThat(fetch("/bomb.ics")).isEqualTo(new Fetched.Nothing(Trouble.TOO_LARGE));
    }

    @Test
    void aServerThatDripsIsNotWaitedFor() {
        server.createContext("/slow.ics", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/calendar");
            exchange.sendResponseHeaders(200, 0);
            for (var byteByByte : bytes(FILE.repeat(1000))) {
                exchange.getResponseBody().write(byteByByte);
                exchange.getResponseBody().flush();
                pause();
            }
        });
        var begun = System.nanoTime();

        assertThat(fetching(Duration.ofMillis(700), Fetching.options()).fetch(address("/slow.ics"), Optional.empty()))
                .isEqualTo(new Fetched.Nothing(Trouble.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/png", "text/calendarish"})
    void whatSaysThatItIsSomethingElseIsBelieved(String type) {
        answer("/a.ics", 200, Map.of("Content-Type", type), bytes(FILE));

        assertThat(fetch("/a.ics")).isEqualTo(new Fetched.Nothing(Trouble.NOT_A_CALENDAR));
    }

    @Test
    void whatSaysNothingMustBeginLikeACalendar() {
        answer("/a.ics", 200, Map.of("Content-Type", "application/octet-stream"), bytes(FILE));
        answer("/b.ics", 200, Map.of("Content-Type", "text/plain"), bytes("root:x:0:0"));

        assertThat(fetch("/a.ics")).isInstanceOf(Fetched.File.class);
        assertThat(fetch("/b.ics")).isEqualTo(new Fetched.Nothing(Trouble.NOT_A_CALENDAR));
    }

    @Test
    void whoHasNoCalendarSaysSoInManyWays() {
        for (var status : List.of(401, 403, 404, 410)) {
            answer("/" + status, status, Map.of(), new byte[0]);
            assertThat(fetch("/" + status)).isEqualTo(new Fetched.Nothing(Trouble.CLOSED));
        }
        for (var status : List.of(429, 500, 503)) {
            answer("/" + status, status, Map.of(), new byte[0]);
            assertThat(fetch("/" + status)).isEqualTo(new Fetched.Nothing(Trouble.AWAY));
        }
    }

    @Test
    void aServerMaySendOnToAnother() {
        answer("/old.ics", 301, Map.of("Location", "/new.ics"), new byte[0]);
        answer("/new.ics", 200, Map.of("Content-Type", "text/calendar"), bytes(FILE));
        answer("/round.ics", 302, Map.of("Location", "/round.ics"), new byte[0]);

        assertThat(fetch("/old.ics")).isInstanceOf(Fetched.File.class);
        assertThat(fetch("/round.ics")).isEqualTo(new Fetched.Nothing(Trouble.CLOSED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/a.ics",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:10.0.0.1]/a.ics",
                "http://inside.example/a.ics",
                "http://half.example/a.ics",
                "file:///etc/passwd",
                "gopher://calendar.example/",
                "http://somebody:secret@calendar.example/a.ics"
            })
    void nobodyIsSentOnIntoTheOfficesOwnNetwork(String location) {
        answer("/old.ics", 302, Map.of("Location", location), new byte[0]);

        assertThat(fetch("/old.ics")).isEqualTo(new Fetched.Nothing(Trouble.REFUSED));
        assertThat(heard).hasSize(1);
    }

    @Test
    void inProductionThisMachineIsRefusedBeforeAnybodyHearsOfIt() {
        answer("/a.ics", 200, Map.of("Content-Type", "text/calendar"), bytes(FILE));
        var strict = new Fetching(VERTX, this::lookUp, false, PATIENCE, Fetching.options());

        assertThat(strict.fetch(address("/a.ics"), Optional.empty())).isEqualTo(new Fetched.Nothing(Trouble.REFUSED));
        assertThat(heard).isEmpty();
    }

    @Test
    void aNameIsLookedUpOnceAndWhatWasLookedAtIsWhatIsReached() {
        answer("/a.ics", 200, Map.of("Content-Type", "text/calendar"), bytes(FILE));

        assertThat(fetching(PATIENCE, Fetching.options())
                        .fetch(addressOf("turncoat.example", "/a.ics"), Optional.empty()))
                .isInstanceOf(Fetched.File.class);
        assertThat(asked).as("a second look would have led elsewhere").containsExactly("turncoat.example");
        assertThat(header("Host")).startsWith("turncoat.example:");
    }

    @Test
    void anAddressThatNobodyHasIsAway() {
        assertThat(fetching(PATIENCE, Fetching.options()).fetch(addressOf("nowhere.example", "/"), Optional.empty()))
                .isEqualTo(new Fetched.Nothing(Trouble.AWAY));
    }

    @Test
    void overTlsTheServerMustBeWhoTheAddressSays(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("keys.p12").toString();
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=calendar.example",
                        "-ext",
                        "san=dns:calendar.example",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys,
                        "-storepass",
                        "changeit",
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor(30, TimeUnit.SECONDS)).isTrue();
        var store = new PfxOptions().setPath(keys).setPassword("changeit");
        var secure = VERTX.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .setSsl(true)
                        .setKeyCertOptions(store))
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "text/calendar")
                        .end(FILE))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        var trusting = fetching(PATIENCE, Fetching.options().setTrustOptions(store));
        var port = secure.actualPort();

        assertThat(trusting.fetch(tls("calendar.example", port), Optional.empty()))
                .isInstanceOf(Fetched.File.class);
        assertThat(trusting.fetch(tls("other.example", port), Optional.empty()))
                .as("the same server under a name that its certificate does not have")
                .isEqualTo(new Fetched.Nothing(Trouble.AWAY));
        assertThat(fetching(PATIENCE, Fetching.options()).fetch(tls("calendar.example", port), Optional.empty()))
                .as("a certificate that nobody vouches for")
                .isEqualTo(new Fetched.Nothing(Trouble.AWAY));
        secure.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://calendar.example/a.ics",
                "ftp://calendar.example/a.ics",
                "file:///etc/passwd",
                "https:///a.ics",
                "https://somebody:secret@calendar.example/a.ics",
                "calendar.example/a.ics",
                "https://calendar.example/a b",
                "javascript:alert(1)"
            })
    void onlyEncryptedAddressesWithoutSecretsOfTheirOwnAreTaken(String text) {
        assertThat(Address.of(text, false)).isEmpty();
    }

    @Test
    void whatCalendarProgramsHandOutIsTaken() {
        assertThat(Address.of(" webcal://p01-caldav.icloud.com/published/2/MTIz ", false))
                .hasValueSatisfying(address -> {
                    assertThat(address.isEncrypted()).isTrue();
                    assertThat(address.port()).isEqualTo(443);
                    assertThat(address.resource()).isEqualTo("/published/2/MTIz");
                    assertThat(address).hasToString("Address[***]");
                });
        assertThat(Address.of("HTTPS://Calendar.Example:8443?token=a%20b", false))
                .hasValueSatisfying(address -> {
                    assertThat(address.host()).isEqualTo("calendar.example");
                    assertThat(address.resource()).isEqualTo("/?token=a%20b");
                });
    }

    private Fetched fetch(String path) {
        return fetch(path, Optional.empty());
    }

    /// The JDK's small server now and then drops a connection before it has looked at it. Whoever reads calendars asks
    /// again later, and so does this.
    private Fetched fetch(String path, Optional<Marks> known) {
        var fetching = fetching(PATIENCE, Fetching.options());
        var fetched = fetching.fetch(address(path), known);
        var nobodyLooked = heard.isEmpty() && fetched.equals(new Fetched.Nothing(Trouble.AWAY));
        return nobodyLooked ? fetching.fetch(address(path), known) : fetched;
    }

    private Fetching fetching(Duration longest, HttpClientOptions options) {
        var fetching = new Fetching(VERTX, this::lookUp, true, longest, options);
        // Vert.x closes a client that nobody holds any more, in the middle of a request.
        held.add(fetching);
        return fetching;
    }

    /// This machine stands for the public internet, as `local` lets it.
    private List<InetAddress> lookUp(String host) {
        asked.add(host);
        return switch (host) {
            case "calendar.example", "other.example" -> List.of(literal("127.0.0.1"));
            case "turncoat.example" ->
                List.of(literal(asked.stream().filter(host::equals).count() == 1 ? "127.0.0.1" : "10.0.0.1"));
            case "inside.example" -> List.of(literal("192.168.0.10"));
            case "half.example" -> List.of(literal("127.0.0.1"), literal("10.0.0.1"));
            case "nowhere.example" -> List.of();
            default -> List.of(literal(host));
        };
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Address address(String path) {
        return addressOf("calendar.example", path);
    }

    private Address addressOf(String host, String path) {
        return Address.of("http://" + host + ":" + server.getAddress().getPort() + path, true)
                .orElseThrow();
    }

    private static Address tls(String host, int port) {
        return Address.of("https://" + host + ":" + port + "/a.ics", false).orElseThrow();
    }

    private @Nullable String header(String name) {
        return heard.getFirst().getRequestHeaders().getFirst(name);
    }

    private void answer(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> {
            heard.add(exchange);
            headers.forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }
}
