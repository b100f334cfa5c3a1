package parley.scheduling.testing;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// As much of intake as scheduling asks for, on a real port, with what it answers in plain sight.
public final class SmallIntake {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable SmallIntake instance;

    private final Map<String, Map<String, Object>> sessions = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> notEligible = new ConcurrentHashMap<>();
    private final Map<UUID, Runnable> meanwhile = new ConcurrentHashMap<>();
    private final Set<UUID> casesWithoutPermit = ConcurrentHashMap.newKeySet();
    private final Set<UUID> forgotten = ConcurrentHashMap.newKeySet();
    private final Map<UUID, List<String>> features = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> heads = new ConcurrentHashMap<>();
    private final Map<UUID, Set<String>> parties = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> looks = new ConcurrentHashMap<>();
    private final Set<UUID> permits = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Set<UUID>> permitted = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> starts = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> tiesAsked = new CopyOnWriteArrayList<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();

    private SmallIntake() {}

    /// The one that runs, started at the first call.
    public static synchronized SmallIntake running() {
        if (instance == null) {
            instance = new SmallIntake();
            instance.start(Integer.parseInt(System.getProperty(Neighbourhood.PORT)));
        }
        return instance;
    }

    /// A token for a person of a case.
    public String openSession(UUID caseId, UUID participantId, UUID personId) {
        var token = "session-" + UUID.randomUUID();
        sessions.put(
                token,
                Map.of(
                        "caseId", caseId,
                        "participantId", participantId,
                        "personId", personId,
                        "office", "CONFLICT_RESOLUTION"));
        return token;
    }

    public void endSession(String token) {
        sessions.remove(token);
    }

    public void tie(UUID caseId, Set<UUID> practitioners) {
        notEligible.put(caseId, Set.copyOf(practitioners));
    }

    /// What happens once, while the answer about who is too close is on its way.
    public void meanwhile(UUID caseId, Runnable happens) {
        meanwhile.put(caseId, happens);
    }

    public void refusePermitsFor(UUID caseId) {
        casesWithoutPermit.add(caseId);
    }

    /// The case is forgotten there.
    public void forgets(UUID caseId) {
        forgotten.add(caseId);
    }

    /// What people of the case need of a room, and how many they are.
    public void needs(UUID caseId, List<String> roomFeatures, int people) {
        features.put(caseId, roomFeatures);
        heads.put(caseId, people);
    }

    /// Whoever has this address is in the case themselves.
    public void isParty(UUID caseId, String address) {
        parties.computeIfAbsent(caseId, _ -> ConcurrentHashMap.newKeySet()).add(address);
    }

    /// How often it was asked whether somebody may see the case.
    public int looksAt(UUID caseId) {
        return looks.getOrDefault(caseId, 0);
    }

    public void setAway(boolean isAway) {
        away.set(isAway);
    }

    /// It says who may see a case, and nothing else.
    public void setBusy(boolean isBusy) {
        busy.set(isBusy);
    }

    /// The permits that are out.
    public Set<UUID> permits() {
        return permits;
    }

    /// A permit is out for a session at this time.
    public void permittedFor(UUID session, OffsetDateTime start) {
        starts.put(session, start.toInstant());
    }

    /// When a session begins, as the permit for it says.
    public Instant permittedAt(UUID session) {
        return starts.getOrDefault(session, Instant.MIN);
    }

    /// For whom a permit was given.
    public Set<UUID> permitted(UUID session) {
        return permitted.getOrDefault(session, Set.of());
    }

    /// What was called, as `METHOD path`.
    public List<String> calls() {
        return calls;
    }

    public List<JsonNode> tiesAsked() {
        return tiesAsked;
    }

    private void start(int port) {
        try {
            // Without it every answer would wait for the caller to say that it has the first half.
            System.setProperty("sun.net.httpserver.nodelay", "true");
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (path.equals("/token")) {
            reply(exchange, 200, Map.of("access_token", "small", "token_type", "Bearer", "expires_in", 600));
            return;
        }
        calls.add(exchange.getRequestMethod() + " " + path);
        if (away.get() || busy.get() && !path.endsWith("/visible-cases")) {
            reply(exchange, 503, Map.of());
            return;
        }
        if (!"Bearer small".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, Map.of());
            return;
        }
        respond(exchange, path, body.length == 0 ? JSON.nullNode() : JSON.readTree(body));
    }

    private void respond(HttpExchange exchange, String path, JsonNode body) throws IOException {
        if (path.endsWith("/introspection")) {
            var session = sessions.get(body.path("token").asText());
            reply(exchange, session == null ? 404 : 200, session == null ? Map.of() : session);
        } else if (path.endsWith("/ties")) {
            tiesAsked.add(body);
            var tied = notEligible.getOrDefault(caseIn(path), Set.of());
            Optional.ofNullable(meanwhile.remove(caseIn(path))).ifPresent(Runnable::run);
            reply(
                    exchange,
                    200,
                    Map.of(
                            "notEligible",
                            tied,
                            "roomFeatures",
                            features.getOrDefault(caseIn(path), List.of()),
                            "languages",
                            List.of("en"),
                            "heads",
                            heads.getOrDefault(caseIn(path), 2)));
        } else if (path.endsWith("/names")) {
            var names = body.path("participantIds")
                    .valueStream()
                    .map(id -> Map.of(
                            "participantId",
                            id.asText(),
                            "name",
                            "Person " + id.asText().substring(0, 4)))
                    .toList();
            reply(exchange, 200, Map.of("names", names));
        } else if (path.endsWith("/forgotten")) {
            var gone = body.path("caseIds")
                    .valueStream()
                    .map(id -> UUID.fromString(id.asText()))
                    .filter(forgotten::contains)
                    .toList();
            reply(exchange, 200, Map.of("caseIds", gone));
        } else if (path.endsWith("/visible-cases")) {
            var shown = body.path("caseIds")
                    .valueStream()
                    .map(id -> UUID.fromString(id.asText()))
                    .peek(id -> looks.merge(id, 1, Integer::sum))
                    .filter(id -> !parties.getOrDefault(id, Set.of())
                            .contains(body.path("email").asText()))
                    .toList();
            reply(exchange, 200, Map.of("caseIds", shown));
        } else if (path.contains("/permits/")) {
            permit(exchange, path, body);
        } else {
            reply(exchange, 404, Map.of());
        }
    }

    private void permit(HttpExchange exchange, String path, JsonNode body) throws IOException {
        var session = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        if (exchange.getRequestMethod().equals("DELETE")) {
            permits.remove(session);
            reply(exchange, 200, Map.of());
        } else if (casesWithoutPermit.contains(caseIn(path))) {
            reply(exchange, 409, Map.of("code", "permit-refused"));
        } else {
            permits.add(session);
            starts.put(session, Instant.parse(body.path("start").asText()));
            permitted.put(
                    session,
                    body.path("participantIds")
                            .valueStream()
                            .map(id -> UUID.fromString(id.asText()))
                            .collect(toSet()));
            reply(exchange, 200, Map.of("granted", true));
        }
    }

    private static UUID caseIn(String path) {
        return UUID.fromString(path.split("/", -1)[4]);
    }

    private static void reply(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
