package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.local.OfficeAddress;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Scenario.Person;

/// What all parts of one telling share: the office, the people, and what has reached whom so far.
final class Stage {

    private final OfficeAddress office;
    private final Scenario scenario;
    private final Narrator narrator;
    private final Duration patience;
    private final Rest rest;
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final Map<String, UUID> participants = new LinkedHashMap<>();
    private final Map<String, URI> links = new LinkedHashMap<>();
    private final Map<URI, String> tokens = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<Booked> sessions = new ArrayList<>();
    private @Nullable ZoneId campus;
    private Procedure procedure;
    private List<Person> present;
    private @Nullable Matter matter;

    Stage(OfficeAddress office, Scenario scenario, Narrator narrator, Duration patience) {
        this.office = office;
        this.scenario = scenario;
        this.narrator = narrator;
        this.patience = patience;
        this.rest = new Rest(patience);
        this.procedure = scenario.path().procedure();
        this.present = scenario.people();
        for (Person person : scenario.people()) {
            person.email().ifPresent(email -> mailboxes.put(person.name(), mailboxOf(email)));
        }
    }

    // ---- who and what ----

    OfficeAddress office() {
        return office;
    }

    Scenario scenario() {
        return scenario;
    }

    Rest rest() {
        return rest;
    }

    Duration patience() {
        return patience;
    }

    /// The path that the story is on by now.
    Procedure procedure() {
        return procedure;
    }

    /// Everybody who is still in it, the requester first.
    List<Person> present() {
        return present;
    }

    Person person(String name) {
        return scenario.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// From here on the requester goes another way, alone.
    void requesterGoesOnAlone(Procedure other) {
        procedure = other;
        present = List.of(scenario.requester());
    }

    /// The token of whoever receives people in this office.
    String staff() {
        return office.token(scenario.path().office().identity());
    }

    /// The first name of whoever receives people in this office.
    String host() {
        return scenario.path().office().firstName();
    }

    // ---- the case ----

    void opens(Matter opened) {
        matter = opened;
    }

    Matter matter() {
        if (matter == null) {
            throw new StoryFailed("there is no case yet");
        }
        return matter;
    }

    /// An address of the case at intake.
    URI caseAt(String rest) {
        return office.intake().resolve("/api/v1/cases/" + matter().id() + rest);
    }

    /// An address of the case at scheduling.
    URI timesAt(String rest) {
        return office.scheduling().resolve("/api/v1/cases/" + matter().id() + rest);
    }

    JsonNode caseNow() {
        return rest.get(caseAt(""), staff()).orFail("reading the case").body();
    }

    void joins(Person person, UUID participant) {
        participants.put(person.name(), participant);
    }

    UUID idOf(Person person) {
        var id = participants.get(person.name());
        if (id == null) {
            throw new StoryFailed(person.shortName() + " is not in the case yet");
        }
        return id;
    }

    void stands(Booked session) {
        sessions.add(session);
    }

    List<Booked> sessions() {
        return List.copyOf(sessions);
    }

    Played played() {
        return new Played(scenario, matter().id(), matter().reference(), sessions, participants, links);
    }

    // ---- telling ----

    void tell(String sentence, Object... details) {
        narrator.tell(sentence.formatted(details));
    }

    void aside(String sentence, Object... details) {
        narrator.aside(sentence.formatted(details));
    }

    // ---- time ----

    /// The zone that the institution lives in, as its catalogue says.
    ZoneId campus() {
        if (campus == null) {
            campus = ZoneId.of(rest.get(office.catalog().resolve("/api/v1/institution"), null)
                    .orFail("reading whose office it is")
                    .body()
                    .path("zone")
                    .asText());
        }
        return campus;
    }

    Instant now() {
        return office.time().now();
    }

    void pass(Duration time) {
        office.time().pass(time);
        tokens.clear();
    }

    // ---- letters and links ----

    Mailbox mailboxOf(String email) {
        return new Mailbox(rest, office.mail(), email);
    }

    /// Takes what lies in the mailboxes from other stories as read.
    void leavesOldLettersAlone() {
        mailboxes.values().forEach(mailbox -> mailbox.letters().forEach(letter -> read.add(letter.messageId())));
    }

    /// The next letter to somebody that they have not read, and that is the one waited for.
    Letter letter(Person person, String what, Predicate<Letter> wanted) {
        var mailbox = mailboxes.get(person.name());
        if (mailbox == null) {
            throw new StoryFailed(person.shortName() + " has no e-mail");
        }
        var letter = mailbox.await(
                what + " for " + person.shortName(),
                patience,
                one -> !read.contains(one.messageId()) && wanted.test(one));
        read.add(letter.messageId());
        return letter;
    }

    /// Whether a letter with a link that somebody has not read comes within that time.
    boolean isWrittenTo(Person person, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        var mailbox = mailboxes.get(person.name());
        while (mailbox != null && System.nanoTime() < deadline) {
            if (mailbox.letters().stream()
                    .anyMatch(
                            one -> !read.contains(one.messageId()) && one.link().isPresent())) {
                return true;
            }
            Rest.pause(50);
        }
        return false;
    }

    /// Opens the link of a letter, as people and mail scanners do: twice, and nothing happens.
    void opensLink(Person person, Letter letter) {
        var link = letter.link().orElseThrow(() -> new StoryFailed("a letter has no link"));
        links.put(person.name(), link);
        for (int opened = 0; opened < 2; opened++) {
            var page = rest.get(link, null);
            if (page.status() != 200) {
                throw new StoryFailed("the link of a letter answered " + page.status());
            }
        }
    }

    /// What a person may do with the link they were last sent.
    String session(Person person) {
        var link = links.get(person.name());
        if (link == null) {
            throw new StoryFailed(person.shortName() + " has no link yet");
        }
        return tokens.computeIfAbsent(link, this::trade);
    }

    private String trade(URI link) {
        var secret = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
        return rest.post(office.intake().resolve("/api/v1/link-sessions"), null, Map.of("secret", secret))
                .orFail("opening a link")
                .body()
                .path("token")
                .asText();
    }

    // ---- waiting ----

    interface Attempt<T> {
        @Nullable
        T now();
    }

    <T> T awaiting(String what, Attempt<T> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var result = attempt.now();
            if (result != null) {
                return result;
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailed("still waiting for " + what);
            }
            Rest.pause(50);
        }
    }
}
