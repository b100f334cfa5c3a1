package parley.notification.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import parley.events.Procedure;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;

/// Intake, scheduling and the sign-in, as far as letters need them, over real HTTP.
public final class Neighbours implements AutoCloseable {

    /// Stands in every field that nobody asked for; no letter may hold it.
    public static final String CANARY = "canary-9f3a";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "a token of the sign-in";

    private final HttpServer server;
    private final Map<UUID, Person> people = new ConcurrentHashMap<>();
    private final Map<UUID, Person> practitioners = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, Object>> sessions = new ConcurrentHashMap<>();
    private final Set<UUID> gone = ConcurrentHashMap.newKeySet();
    private final Set<UUID> forgottenCases = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> parties = new ConcurrentHashMap<>();
    private final Set<UUID> mustNotWrite = ConcurrentHashMap.newKeySet();
    private final Set<UUID> answeredTimes = ConcurrentHashMap.newKeySet();
    private final List<Map<?, ?>> claims = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final Map<UUID, Help> helps = new ConcurrentHashMap<>();
    private final List<Map<?, ?>> workAsked = new CopyOnWriteArrayList<>();
    private volatile Map<String, Integer> work = Map.of("toScreen", 0, "toDo", 0, "late", 0, "inDanger", 0);
    private volatile String metrics = "# nothing to say\n";
    private final Map<UUID, ZoneId> homes = new ConcurrentHashMap<>();
    private final Set<UUID> mayHearWho = ConcurrentHashMap.newKeySet();
    private volatile boolean away;
    private volatile boolean showsNoCase;

    private record Help(Procedure procedure, String role) {}

    private final Map<UUID, Map<String, Object>> manners = new ConcurrentHashMap<>();

    /// Somebody as intake or scheduling knows them.
    public record Person(UUID id, String email, String name) {}

    public Neighbours() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(
                            "127.0.0.1", Integer.parseInt(System.getProperty(Surroundings.NEIGHBOURS_PORT))),
                    0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    public Person participant(String name) {
        var person = new Person(
                UUID.randomUUID(), name.toLowerCase(java.util.Locale.ROOT) + "-" + random() + "@people.example", name);
        people.put(person.id(), person);
        return person;
    }

    public Person practitioner(String name) {
        var person = new Person(
                UUID.randomUUID(), name.toLowerCase(java.util.Locale.ROOT) + "-" + random() + "@office.example", name);
        practitioners.put(person.id(), person);
        return person;
    }

    public void session(UUID id, SessionRescheduled like) {
        session(
                id,
                like.revision(),
                "SCHEDULED",
                new SessionScheduled(
                        like.caseId(),
                        like.office(),
                        like.at(),
                        id,
                        like.revision(),
                        like.start(),
                        like.end(),
                        like.zone(),
                        like.format(),
                        like.roomId(),
                        like.participantIds(),
                        like.practitionerIds(),
                        like.calendarEntryFor()));
    }

    public void session(UUID id, int revision, String state, SessionScheduled like) {
        var session = new HashMap<String, Object>();
        session.put("sessionId", id);
        session.put("revision", revision);
        session.put("state", state);
        session.put("start", like.start().atZone(like.zone()).toOffsetDateTime().toString());
        session.put("end", like.end().atZone(like.zone()).toOffsetDateTime().toString());
        session.put("zone", like.zone().getId());
        session.put("format", like.format().name());
        session.put("practitionerIds", like.practitionerIds());
        for (var field : List.of("caseReference", "participantNames", "practitionerNames", "reason", "cancelledBy")) {
            session.put(field, CANARY);
        }
        if (like.roomId() != null) {
            session.put("roomName", "W20-507");
        }
        sessions.put(id, session);
    }

    public void hasForgotten(Person person) {
        gone.add(person.id());
    }

    public void hasForgottenTheCase(UUID caseId) {
        forgottenCases.add(caseId);
    }

    /// From now on nobody may see any case.
    public void showNoCase() {
        showsNoCase = true;
    }

    /// Whoever has this address is in the case themselves.
    public void isParty(UUID caseId, String address) {
        parties.put(caseId, address);
    }

    public void mayNotBeWrittenTo(Person person) {
        mustNotWrite.add(person.id());
    }

    public void hasAnsweredTimes(Person person) {
        answeredTimes.add(person.id());
    }

    /// From now on intake says what is being planned for this person, and as what.
    public void plans(Person person, Procedure procedure, String role) {
        helps.put(person.id(), new Help(procedure, role));
    }

    /// From now on this person reads another language, in another zone.
    public void reads(Person person, String language, String zone) {
        manners.put(person.id(), Map.of("language", language, "zone", zone));
    }

    /// From now on this person lives by the clock of this zone.
    public void livesIn(Person person, ZoneId zone) {
        homes.put(person.id(), zone);
    }

    /// The sender may be called by the name of the office.
    public void mayHearWhoWrites(Person person) {
        mayHearWho.add(person.id());
    }

    public void areAway(boolean now) {
        away = now;
    }

    /// What intake was asked about this letter.
    public List<Map<?, ?>> claims() {
        return List.copyOf(claims);
    }

    /// How many cases wait for what, for whoever asks.
    public void work(int toScreen, int toDo, int late, int inDanger) {
        work = Map.of("toScreen", toScreen, "toDo", toDo, "late", late, "inDanger", inDanger);
    }

    /// What intake and scheduling each say of themselves to whoever watches.
    public void held(int parked, int dead, int receipts) {
        metrics = """
                # HELP parley_inbox_parked Events that wait for an earlier one of their subject
                # TYPE parley_inbox_parked gauge
                parley_inbox_parked %d.0
                parley_inbox_dead{service="one"} %d.0
                parley_inbox_dead_since 99.0
                parley_forgetting_receipts_overdue %d.0
                """.formatted(parked, dead, receipts);
    }

    /// For whom it was asked how much there is to do.
    public List<Map<?, ?>> workAsked() {
        return List.copyOf(workAsked);
    }

    /// The trace contexts that calls carried.
    public List<String> traces() {
        return List.copyOf(traces);
    }

    private void serve(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            if (path.equals("/token")) {
                answer(call, 200, Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 3600));
            } else if (path.equals("/q/metrics") && !away) {
                said(call, metrics);
            } else if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
                answer(call, 401, Map.of());
            } else if (away) {
                answer(call, 503, Map.of());
            } else {
                traces.add(String.valueOf(call.getRequestHeaders().getFirst("traceparent")));
                answer(call, path);
            }
        }
    }

    private void answer(HttpExchange call, String path) throws IOException {
        var parts = path.split("/");
        if (path.equals("/internal/v1/letter-claims")) {
            claim(call);
        } else if (path.equals("/internal/v1/work-at-hand")) {
            workAsked.add(JSON.readValue(call.getRequestBody(), Map.class));
            answer(call, 200, work);
        } else if (path.equals("/internal/v1/letter-outlines")) {
            outline(call);
        } else if (path.equals("/internal/v1/forgotten")) {
            forgotten(call);
        } else if (path.equals("/internal/v1/visible-cases")) {
            visible(call);
        } else if (path.startsWith("/internal/v1/sessions/")) {
            found(call, sessions.get(UUID.fromString(parts[4])));
        } else if (path.startsWith("/internal/v1/practitioners/")) {
            var person = practitioners.get(UUID.fromString(parts[4]));
            found(call, person == null ? null : card(person));
        } else if (path.endsWith("/times-question")) {
            var open = !answeredTimes.contains(UUID.fromString(parts[6]));
            answer(call, open ? 200 : 410, open ? Map.of("open", true) : Map.of());
        } else {
            answer(call, 404, Map.of());
        }
    }

    private void outline(HttpExchange call) throws IOException {
        var participant = UUID.fromString(
                JSON.readTree(call.getRequestBody()).get("participantId").asText());
        var outline = new HashMap<String, Object>(Map.of("reference", "7K3Q-9D2H"));
        var help = helps.get(participant);
        if (help != null) {
            outline.put("procedure", help.procedure().name());
            outline.put("role", help.role());
        }
        answer(call, 200, outline);
    }

    private void forgotten(HttpExchange call) throws IOException {
        var asked = JSON.readTree(call.getRequestBody()).get("caseIds");
        var over = new ArrayList<String>();
        asked.forEach(id -> {
            if (forgottenCases.contains(UUID.fromString(id.asText()))) {
                over.add(id.asText());
            }
        });
        answer(call, 200, Map.of("caseIds", over));
    }

    private void visible(HttpExchange call) throws IOException {
        var looking = JSON.readTree(call.getRequestBody());
        var address = looking.get("email").asText();
        var shown = new ArrayList<String>();
        looking.get("caseIds").forEach(id -> {
            if (!showsNoCase && !address.equals(parties.get(UUID.fromString(id.asText())))) {
                shown.add(id.asText());
            }
        });
        answer(call, 200, Map.of("caseIds", shown));
    }

    private void claim(HttpExchange call) throws IOException {
        var claim = JSON.readValue(call.getRequestBody(), Map.class);
        claims.add(claim);
        var participant = UUID.fromString((String) claim.get("participantId"));
        var person = people.get(participant);
        var acknowledgement = "WITHDRAWAL_ACKNOWLEDGED".equals(claim.get("kind"));
        if (person == null || (gone.contains(participant) && !acknowledgement)) {
            answer(call, 410, Map.of());
        } else if (mustNotWrite.contains(participant)) {
            answer(call, 409, Map.of("phone", "+1 617 555 0199"));
        } else {
            var card = card(person);
            card.put("reference", "7K3Q-9D2H");
            var help = helps.get(participant);
            if (help != null) {
                card.put("procedure", help.procedure().name());
                card.put("role", help.role());
            }
            card.put("senderName", "Somebody Else");
            card.put("maySayWho", mayHearWho.contains(participant));
            if (!acknowledgement) {
                card.put("link", "https://office.example/p/" + random() + random());
            }
            answer(call, 200, card);
        }
    }

    private Map<String, Object> card(Person person) {
        var card = new HashMap<String, Object>();
        card.put("email", person.email());
        card.put("name", person.name());
        card.put("language", "en");
        card.put("zone", homes.getOrDefault(person.id(), Surroundings.CAMPUS).getId());
        for (var field : List.of("affiliations", "accessNeeds", "issue", "words", "phone", "safeContact", "roomName")) {
            card.put(field, CANARY);
        }
        card.putAll(manners.getOrDefault(person.id(), Map.of()));
        return card;
    }

    private static void found(HttpExchange call, @org.jspecify.annotations.Nullable Object body) throws IOException {
        answer(call, body == null ? 404 : 200, body == null ? Map.of() : body);
    }

    private static void answer(HttpExchange call, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static void said(HttpExchange call, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
