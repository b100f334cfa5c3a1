package parley.office;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.office.Visitor.called;
import static parley.office.Visitor.linkOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Rest;

/// A mediation as people live it: each at a browser of their own, with the letters that reach them,
/// from the first page to everybody's appointment, through the session to its end.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediationInTheBrowserTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final ZoneId ELSEWHERE = ZoneId.of("Europe/Berlin");
    private static final String AGREEMENT = "What everybody agrees to before a session begins";
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @AfterEach
    void backToThePresent() {
        office.address().time().backToThePresent();
    }

    @Test
    void peopleComeToASessionAlthoughScannersOpenEveryLinkFirst() {
        aMediationIsPlayed(true);
    }

    @Test
    void theSameWorksWithoutScriptsAndHardlyTakesAnEffort() {
        var effort = aMediationIsPlayed(false);

        assertThat(effort.pages()).as("pages").isLessThanOrEqualTo(60);
        assertThat(effort.fields()).as("fields").isLessThanOrEqualTo(30);
        assertThat(effort.presses()).as("buttons and links").isLessThanOrEqualTo(50);
    }

    /// @return what it took up to the appointment
    private Effort aMediationIsPlayed(boolean scripts) {
        var tag = TestOffice.freshTag();
        var effort = new Effort();
        Effort needed;
        try (var noor = at(scripts ? 1280 : 390, scripts, CAMPUS, effort);
                var robin = at(390, scripts, CAMPUS, effort);
                var rosa = at(1280, scripts, CAMPUS, effort);
                var leader = at(390, scripts, CAMPUS, effort);
                var companion = at(1280, scripts, CAMPUS, effort)) {
            var noors = "noor-" + tag + "@people.example";
            var robins = "robin-" + tag + "@people.example";
            // Filters run before whoever reads with scripts; the others read undisturbed, and their effort is counted.
            var scanned = scripts;
            var begun = System.nanoTime();

            var reference = asksForHelp(noor, "Noor " + tag, noors);
            var matter = isTalkedThrough(rosa, reference);
            saysYes(noor, noors, "What would you like", matter, scanned);
            saysTimes(noor, _ -> true);
            isNamed(rosa, "Robin " + tag, robins);
            saysYes(robin, robins, "An invitation", matter, scanned);
            saysTimes(robin, _ -> true);
            var asked = practitionersLetters();
            var session = isHeld(rosa, matter);
            var pair = practitionersOf(session);
            agrees(leader, pair.getFirst(), session, asked, scanned);
            agrees(companion, pair.getLast(), session, asked, scanned);
            var hours = hasAnAppointment(noor, noors, scanned);
            assertThat(hasAnAppointment(robin, robins, scanned)).isEqualTo(hours);

            needed = effort.soFar();
            var seconds = (System.nanoTime() - begun) / 1_000_000_000.0;
            System.out.printf(
                    Locale.ROOT,
                    "A mediation by browser%s, from the first page to everybody's appointment: %s, %.1f seconds%n",
                    scripts ? "" : " without scripts",
                    needed,
                    seconds);

            readsWhatIsAgreedTo(noor);
            readsWhatIsAgreedTo(robin);
            meet(leader, pair.getFirst(), session);
            leavesItAtThat(noor, noors);
            leavesItAtThat(robin, robins);
            ends(rosa, matter);
            assertThat(noor.everythingRead()).contains("Noor").doesNotContain("Robin");
            assertThat(robin.everythingRead()).doesNotContain("Noor");
        }
        return needed;
    }

    /// The clocks change between the day of the question and that of the session, here and not there.
    @Test
    void inAWeekInWhichTheClocksChangeEverybodyReadsTheHourOfTheirOwnPlace() {
        var change = CAMPUS.getRules()
                .nextTransition(office.address().time().now().plus(6, ChronoUnit.DAYS))
                .getInstant();
        office.address()
                .time()
                .pass(Duration.between(
                        office.address().time().now(),
                        change.minus(5, ChronoUnit.DAYS).plus(8, ChronoUnit.HOURS)));
        everybodysWeekStillHolds();
        Predicate<Instant> afterwards = start -> start.isAfter(change) && isSpokenOfAsAnHour(start);
        var tag = TestOffice.freshTag();
        var effort = new Effort();
        try (var far = at(390, true, ELSEWHERE, effort);
                var near = at(390, true, CAMPUS, effort);
                var rosa = at(1280, true, ZoneId.of("Asia/Tokyo"), effort);
                var leader = at(390, true, CAMPUS, effort);
                var companion = at(390, true, ELSEWHERE, effort)) {
            var fars = "far-" + tag + "@people.example";
            var nears = "near-" + tag + "@people.example";
            var matter = anOnlineCase("Far " + tag, fars, "Near " + tag, nears);
            saysYes(far, fars, "What would you like", matter, false);
            saysTimes(far, afterwards);
            nearIsNamed(matter, "Near " + tag, nears);
            saysYes(near, nears, "An invitation", matter, false);
            saysTimes(near, afterwards);
            rosa.goes(matter);
            rosa.signsInAs("staff-rosa");
            var asked = practitionersLetters();
            var session = isHeld(rosa, matter);
            var begins = OffsetDateTime.parse(session.path("start").asText()).toInstant();
            assertThat(begins).isAfter(change);
            assertThat(plain(rosa.reads())).contains(hour(begins, CAMPUS), "eastern time");
            var pair = practitionersOf(session);
            agrees(leader, pair.getFirst(), session, asked, false);
            agrees(companion, pair.getLast(), session, asked, false);
            assertThat(plain(companion.reads())).contains(hour(begins, CAMPUS), "eastern time");

            var there = appointment(far, fars, false);
            var here = appointment(near, nears, false);

            assertThat(plain(there.text())).contains(hour(begins, ELSEWHERE), "central european time");
            assertThat(plain(here.text())).contains(hour(begins, CAMPUS), "eastern time");
            assertThat(plain(far.reads())).contains(hour(begins, ELSEWHERE), "central european time");
            assertThat(plain(near.reads())).contains(hour(begins, CAMPUS), "eastern time");
            for (var letter : List.of(there, here)) {
                assertThat(letter.calendar().orElseThrow())
                        .contains("DTSTART:" + begins.toString().replaceAll("[-:]", ""));
            }
        }
    }

    // ---- what people do ----

    private String asksForHelp(Visitor noor, String name, String address) {
        noor.goes("/");
        noor.follows("Request help");
        noor.chooses("Sit down together, with help (mediation)");
        noor.presses("Continue");
        noor.types("What should we call you?", name);
        noor.types("E-mail", address);
        noor.chooses("You may write to this address");
        noor.presses("Continue");
        assertThat(noor.reads()).contains(name, address);
        noor.presses("Send my request");
        var found = REFERENCE.matcher(noor.reads());
        assertThat(found.find()).isTrue();
        assertThat(noor.await(address, List.of(), called("Your message")).text())
                .contains(found.group());
        return found.group();
    }

    /// @return where the case is
    private String isTalkedThrough(Visitor rosa, String reference) {
        rosa.goes("/board");
        rosa.signsInAs("staff-rosa");
        rosa.opens(rosa.page().locator("a.card").filter(new Locator.FilterOptions().setHasText(reference)));
        assertThat(rosa.reads()).contains(reference, "Talk with them");
        rosa.chooses("Mediation");
        rosa.presses("Write it down");
        assertThat(rosa.reads()).contains("The requester decides whether to go on");
        return rosa.page().url().replaceFirst("[?#].*", "");
    }

    /// Reads what a session rests on before answering.
    private void saysYes(Visitor who, String address, String subject, String matter, boolean scanned) {
        var letter = who.await(address, List.of(), called(subject));
        if (scanned) {
            isScanned(linkOf(letter), matter);
        }
        who.readsLetter(address, List.of(), called(subject));
        who.presses("Continue");
        who.follows(AGREEMENT);
        assertThat(who.reads()).contains("I can stop at any moment");
        who.follows("Back to your page");
        who.ticks(who.page().locator("input[name=answer]").first());
        who.reads();
        who.presses("Send my answer");
    }

    /// Ticks some of the starts on offer, and asks for a calendar entry.
    private void saysTimes(Visitor who, Predicate<Instant> suits) {
        who.waitsFor("name=\"start\"");
        var suiting = who.page().locator("input[name=start]").all().stream()
                .filter(box -> suits.test(
                        OffsetDateTime.parse(box.getAttribute("value")).toInstant()))
                .toList();
        assertThat(suiting).isNotEmpty();
        // Of many, a third will do.
        var each = suiting.size() > 9 ? 3 : 1;
        IntStream.range(0, suiting.size())
                .filter(number -> number % each == 0)
                .mapToObj(suiting::get)
                .forEach(who::ticks);
        who.ticks(who.page().locator("input[name=calendarEntry]"));
        who.presses("Send my times");
        assertThat(who.reads()).contains("We have your times");
    }

    private static void isNamed(Visitor rosa, String name, String address) {
        rosa.waitsFor("Name another person");
        rosa.types("What should we call them?", name);
        rosa.types("E-mail", address);
        rosa.chooses("We may write to this address");
        rosa.presses("Name them");
        rosa.presses("Everybody is named");
        assertThat(rosa.reads()).contains("People are asked whether they agree");
    }

    /// @return the session as it is held
    private JsonNode isHeld(Visitor rosa, String matter) {
        rosa.goes(URI.create(matter).getPath());
        rosa.waitsFor("Choose time and practitioners");
        rosa.follows("Choose time and practitioners");
        rosa.waitsFor("name=\"option\"");
        rosa.ticks(rosa.page().locator("input[name=option]").first());
        rosa.presses("Hold it and ask the practitioners");
        rosa.follows("Held: the practitioners are asked");
        rosa.reads();
        return read("/api/v1/sessions/" + idOf(rosa.page().url().replaceFirst("[?#].*", "")));
    }

    private void agrees(
            Visitor who, JsonNode practitioner, JsonNode session, Map<String, List<Letter>> asked, boolean scanned) {
        var address = practitioner.path("email").asText();
        var known = asked.getOrDefault(address, List.of());
        var letter = who.await(address, known, called("Can you help"));
        if (scanned) {
            isScanned(linkOf(letter), "");
        }
        who.readsLetter(address, known, called("Can you help"));
        var subject = practitioner.path("subject").asText();
        who.signsInAs(subject);
        var mine = sectionOf(who, subject, session);
        who.opens(mine.getByText("I will do it"));
        who.reads();
    }

    /// @return the hours as the page says them
    private String hasAnAppointment(Visitor who, String address, boolean scanned) {
        var letter = appointment(who, address, scanned);
        assertThat(letter.calendarMethod()).contains("REQUEST");
        assertThat(who.reads()).contains("Your appointment is set", "Eastern Time");
        return who.page().locator("dd").first().innerText();
    }

    private Letter appointment(Visitor who, String address, boolean scanned) {
        var letter = who.await(address, List.of(), called("Your appointment on"));
        if (scanned) {
            isScanned(linkOf(letter), "");
        }
        who.readsLetter(address, List.of(), called("Your appointment on"));
        who.presses("Continue");
        return letter;
    }

    private void readsWhatIsAgreedTo(Visitor who) {
        who.follows(AGREEMENT);
        assertThat(who.reads()).contains("It begins only when everybody has said yes");
    }

    /// Whoever leads asks each for a yes, and begins when the last one is ticked.
    private void meet(Visitor leader, JsonNode practitioner, JsonNode session) {
        var start = OffsetDateTime.parse(session.path("start").asText()).toInstant();
        var end = OffsetDateTime.parse(session.path("end").asText()).toInstant();
        var subject = practitioner.path("subject").asText();
        passesUntil(start.minus(5, ChronoUnit.MINUTES));
        leader.goes("/my-sessions");
        leader.signsInAs(subject);

        begins(leader, subject, session, 1);
        assertThat(leader.reads()).contains("That could not be done: a yes may be missing");
        begins(leader, subject, session, 2);
        assertThat(sectionOf(leader, subject, session).innerText()).contains("Under way");
        passesUntil(end);
        leader.goes("/my-sessions");
        leader.signsInAs(subject);
        leader.opens(sectionOf(leader, subject, session).getByText("It has come to its end"));
        assertThat(leader.reads()).doesNotContain("Under way");
        assertThat(read("/api/v1/sessions/" + session.path("id").asText())
                        .path("state")
                        .asText())
                .isEqualTo("TOOK_PLACE");
    }

    private void begins(Visitor leader, String subject, JsonNode session, int yeses) {
        var mine = sectionOf(leader, subject, session);
        leader.opens(mine.getByText("Begin", new Locator.GetByTextOptions().setExact(true)));
        var boxes = mine.locator("input[name=yes]");
        assertThat(boxes.count()).isEqualTo(2);
        IntStream.range(0, yeses).mapToObj(boxes::nth).forEach(leader::ticks);
        leader.opens(mine.getByText("Start the session"));
    }

    private void passesUntil(Instant then) {
        var wait = Duration.between(office.address().time().now(), then);
        if (wait.isPositive()) {
            office.address().time().pass(wait.plusSeconds(1));
        }
    }

    /// Asked whether they would like to meet again, they would not, and nobody hears of it.
    private void leavesItAtThat(Visitor who, String address) {
        who.readsLetter(address, List.of(), called("Thank you for your time"));
        who.presses("Continue");
        assertThat(who.reads()).contains("Would you like another session?", "We tell nobody what you answer");
        who.ticks(who.page().locator("input[name=answer]").last());
        who.presses("Send my answer");
        assertThat(who.reads()).containsAnyOf("You have said no", "Nothing is open here", "nothing to answer now");
    }

    private static void ends(Visitor rosa, String matter) {
        rosa.goes(URI.create(matter).getPath());
        rosa.signsInAs("staff-rosa");
        assertThat(rosa.reads()).contains("Everybody is asked whether they want another session", "Took place on");
        rosa.opens(rosa.page().locator("summary").getByText("End the case"));
        rosa.chooses("Resolved");
        rosa.presses("End it");
        assertThat(rosa.reads()).contains("The case has ended", "Resolved");
    }

    // ---- what opens letters before people do ----

    /// A filter that lets a real browser open what a letter leads to, and whatever that leads to in turn.
    private void isScanned(URI link, String matter) {
        var before = matter.isEmpty() ? "" : standing(matter);
        try (var scanner = Chrome.desk()) {
            var page = scanner.newPage();
            page.navigate(link.toString());
            @SuppressWarnings("unchecked")
            var further = (List<String>) page.locator("a[href]")
                    .evaluateAll("all => all.map(one => one.href).filter(one => one.startsWith(location.origin))");
            further.forEach(page::navigate);
            scanner.request().head(link.toString());
            page.navigate(link.toString());
        }
        assertThat(matter.isEmpty() ? "" : standing(matter)).isEqualTo(before);
    }

    private String standing(String matter) {
        var seen = rest.get(
                        office.address().intake().resolve("/api/v1/cases/" + idOf(matter)),
                        office.address().token("staff-rosa"))
                .orFail("reading the case")
                .body();
        return seen.path("version").asText() + seen.path("state").asText() + seen.path("participants");
    }

    // ---- what is looked up behind the pages ----

    private Locator sectionOf(Visitor practitioner, String subject, JsonNode session) {
        var assignments = rest.get(
                        office.address().scheduling().resolve("/api/v1/assignments"),
                        office.address().token(subject))
                .orFail("assignments")
                .body()
                .path("items");
        for (var assignment : assignments) {
            if (assignment.path("sessionId").equals(session.path("id"))) {
                return practitioner
                        .page()
                        .locator("#session-" + assignment.path("id").asText());
            }
        }
        throw new AssertionError("not asked");
    }

    private List<JsonNode> practitionersOf(JsonNode session) {
        var pair = session.path("practitioners").findValues("id").stream()
                .map(id -> read("/api/v1/practitioners/" + id.asText()))
                .toList();
        assertThat(pair).hasSize(2);
        return pair;
    }

    /// What lies in the mailboxes of those who may be asked.
    private Map<String, List<Letter>> practitionersLetters() {
        var known = new HashMap<String, List<Letter>>();
        for (var one : read("/api/v1/practitioners").path("items")) {
            var address = one.path("email").asText();
            known.put(
                    address,
                    new parley.local.demo.Mailbox(rest, office.address().mail(), address).letters());
        }
        return known;
    }

    private void everybodysWeekStillHolds() {
        for (var one : read("/api/v1/practitioners").path("items")) {
            var hours = office.address()
                    .scheduling()
                    .resolve("/api/v1/practitioners/" + one.path("id").asText() + "/hours");
            rest.edit(
                            hours,
                            URI.create(hours + "/confirmation"),
                            office.address().token("staff-rosa"),
                            Map.of())
                    .orFail("confirming hours");
        }
    }

    /// @return where it is among the pages
    private String anOnlineCase(String name, String address, String other, String others) {
        var token = office.address().token("staff-rosa");
        var cases = office.address().intake().resolve("/api/v1/cases");
        var id = rest.post(
                        cases,
                        token,
                        Map.of(
                                "channel",
                                "EMAIL",
                                "firstContactAt",
                                office.address().time().now().minusSeconds(60).toString(),
                                "requester",
                                contact(name, address, ELSEWHERE)))
                .orFail("a case")
                .body()
                .path("id")
                .asText();
        var one = URI.create(cases + "/" + id);
        rest.edit(
                        one,
                        URI.create(one + "/screening"),
                        token,
                        Map.of("outcome", "SUITABLE", "offering", "mediation", "format", "ONLINE"))
                .orFail("screening");
        return office.address().web().resolve("/cases/" + id).toString();
    }

    private void nearIsNamed(String matter, String name, String address) {
        var token = office.address().token("staff-rosa");
        var one = office.address().intake().resolve("/api/v1/cases/" + idOf(matter));
        var body = new HashMap<>(contact(name, address, CAMPUS));
        body.put("role", "OTHER_PARTY");
        body.put("approach", "OFFICE");
        rest.post(URI.create(one + "/participants"), token, body).orFail("naming somebody");
        rest.edit(one, URI.create(one + "/circle"), token, Map.of("complete", true))
                .orFail("saying that everybody is named");
    }

    private static Map<String, Object> contact(String name, String address, ZoneId zone) {
        return Map.of(
                "name",
                name,
                "email",
                address,
                "language",
                "en",
                "zone",
                zone.getId(),
                "safeContact",
                Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false));
    }

    private JsonNode read(String path) {
        return rest.get(
                        office.address().scheduling().resolve(path),
                        office.address().token("staff-rosa"))
                .orFail("reading " + path)
                .body();
    }

    private static UUID idOf(String matter) {
        return UUID.fromString(matter.substring(matter.lastIndexOf('/') + 1));
    }

    // ---- how it is said ----

    /// Noon and midnight have words of their own.
    private static boolean isSpokenOfAsAnHour(Instant start) {
        return List.of(CAMPUS, ELSEWHERE).stream()
                .noneMatch(zone -> start.atZone(zone).getHour() % 12 == 0);
    }

    private static String hour(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("h:mm a", Locale.US)
                .format(at.atZone(zone))
                .toLowerCase(Locale.ROOT);
    }

    private static String plain(String words) {
        return words.replaceAll("[\\s\u00a0\u202f]+", " ").toLowerCase(Locale.ROOT);
    }

    private Visitor at(int width, boolean scripts, ZoneId zone, Effort effort) {
        return new Visitor(office, Chrome.context(width, ColorScheme.LIGHT, scripts, zone.getId()), effort);
    }
}
