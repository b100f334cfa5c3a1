package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Rest;

/// What staff do all day, in a real browser before a real office: from a call to a session, and to one that has to be
/// mended.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffAtWorkTest {

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private TestOffice office;
    private Eyes eyes;
    private Sittings sittings;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
        eyes = new Eyes(office, "staff-tomas");
        sittings = new Sittings(office);
    }

    @AfterAll
    void close() {
        eyes.close();
    }

    @Test
    void aCallBecomesASessionThatIsMendedWhenAMediatorFallsIllAllWithoutScripts() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.context(320, ColorScheme.LIGHT, false), "staff-rosa", "/board")) {
            var matter = rosa.callFrom("نور Noor " + tag, "617 555 1" + tag.substring(3), "Noise, every night");
            assertThat(rosa.text()).contains("Talk with them", "Noise, every night");
            eyes.look(matter, "case-to-screen");
            eyes.look("/board", "board");
            rosa.choose("Mediation");
            rosa.press("Write it down");
            assertThat(rosa.text()).contains("The requester decides whether to go on");
            rosa.press("They said yes");
            eyes.look(matter, "case-naming");
            rosa.name("Robin Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh " + tag, "not a number");
            assertThat(rosa.page().getByLabel("What should we call them?").inputValue())
                    .endsWith(tag);
            rosa.page().getByLabel("Telephone").first().fill("617 555 2" + tag.substring(3));
            rosa.press("Name them");
            rosa.press("Everybody is named");
            rosa.press("They said yes");
            assertThat(rosa.text()).contains("Everybody agreed");
            timesAreWrittenDown(rosa, matter);

            rosa.go(matter + "/options");
            rosa.reloadUntil("The best first");
            assertThat(rosa.text()).contains("everybody ticked this time", "Why nothing earlier?");
            eyes.look(matter + "/options", "options");
            rosa.page().locator("input[name=option]").first().check();
            rosa.press("Hold it and ask the practitioners");
            rosa.follow("Held: the practitioners are asked");
            eyes.lookAlso(rosa.page().url(), "session-held");
            var session = UUID.fromString(
                    rosa.page().url().substring(rosa.page().url().lastIndexOf('/') + 1));
            sittings.practitionersAccept(session);
            rosa.reloadUntil("Set");

            somebodyIsAway(session);
            rosa.page().reload();
            assertThat(rosa.page().locator("h1").innerText()).isEqualTo("This cannot stay as it is");
            eyes.look(rosa.page().url(), "session-to-mend");
            rosa.page().locator("input[name=option]").first().check();
            rosa.press("Hold this instead");
            assertThat(rosa.text()).contains("Something is held to take its place");
            eyes.lookAlso(matter, "case-with-a-session");
            lettersAreReadOut(rosa, matter);

            rosa.go(matter + "/sessions/" + session);
            rosa.press("Cancel this session");
            assertThat(rosa.text()).contains("Cancelled");
            rosa.go(matter);
            rosa.unfold("End the case");
            rosa.press("End it");
            assertThat(rosa.text()).contains("The case has ended");
            eyes.lookAlso(matter, "case-ended");
        }
    }

    @Test
    void twoWhoActOnOneCaseAtOnceBothSeeItAsItIsAndLoseNothing() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board");
                var tomas = Desk.of(office, Chrome.withoutScripts(), "staff-tomas", "/board")) {
            var matter = rosa.callFrom("Noor " + tag, "617 555 3" + tag.substring(3), "");
            tomas.go(matter);
            rosa.choose("Mediation");
            rosa.press("Write it down");

            tomas.choose("Conflict coaching");
            tomas.press("Write it down");

            assertThat(tomas.text()).contains("Somebody has written this down already", "People are being asked");
            assertThat(tomas.text()).contains("Mediation").doesNotContain("Conflict coaching");

            tomas.press("They said yes");
            rosa.page().reload();
            tomas.name("Robin " + tag, "617 555 4" + tag.substring(3));
            tomas.press("Everybody is named");
            tomas.press("They said yes");
            assertThat(tomas.text()).contains("Everybody agreed");
            rosa.name("Sam " + tag, "617 555 5" + tag.substring(3));

            assertThat(rosa.text()).contains("Everybody has agreed already");
            assertThat(rosa.page().getByLabel("What should we call them?").inputValue())
                    .isEqualTo("Sam " + tag);
        }
    }

    @Test
    void theBoardChangesByItselfAndNothingJumps() {
        try (var desk = Desk.of(office, Chrome.desk(), "staff-tomas", "/board")) {
            var page = desk.page();
            page.evaluate("""
                () => { window.shifted = 0; window.same = true; new PerformanceObserver(list => list.getEntries()
                  .filter(entry => !entry.hadRecentInput).forEach(entry => window.shifted += entry.value))
                  .observe({ type: 'layout-shift' }); }\
                """);
            var first = aCaseOfSomebody();
            page.getByText(first).waitFor();
            assertThat(shifted(page)).isZero();

            // Whoever is about to open a card finds it where it was, and is told that there is something new.
            page.getByText(first).locator("xpath=ancestor::a").focus();
            var second = aCaseOfSomebody();
            page.locator("#changed").waitFor();
            assertThat(page.evaluate("document.activeElement.innerText"))
                    .asString()
                    .contains(first);
            assertThat(page.getByText(second).count()).isZero();
            assertThat(page.locator("#changed").innerText()).contains("Something changed");
            assertThat(shifted(page)).isZero();
            page.evaluate("document.activeElement.blur()");
            aCaseOfSomebody();
            page.getByText(second).waitFor();
            assertThat(page.locator("#changed").isHidden()).isTrue();
            assertThat(shifted(page)).isZero();
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            Chrome.isOpenToEverybody(page);
        }
    }

    @Test
    void aCallIsWrittenDownWithTheKeyboardAlone() {
        var tag = TestOffice.freshTag();
        try (var desk = Desk.of(office, Chrome.desk(), "staff-rosa", "/board")) {
            desk.reach("Write down a first contact");
            desk.enter();
            desk.reach("What should we call them?");
            desk.page().keyboard().type("Noor " + tag);
            desk.reach("Telephone");
            desk.page().keyboard().type("call me");
            desk.reach("Open the case");
            desk.enter();
            assertThat(desk.page().title()).startsWith("Error:");
            Chrome.isOpenToEverybody(desk.page());
            desk.reach("This does not look like a telephone number");
            desk.page().keyboard().press("Enter");
            assertThat(desk.page().evaluate("document.activeElement.id")).isEqualTo("phone");
            desk.page().keyboard().press("Control+a");
            desk.page().keyboard().type("617 555 6" + tag.substring(3));
            desk.reach("Open the case");
            desk.enter();
            desk.reach("Mediation");
            desk.page().keyboard().press("Space");
            desk.reach("Write it down");
            desk.enter();
            assertThat(desk.text()).contains("The requester decides whether to go on", "Noor " + tag);
        }
    }

    @Test
    void whatSomebodyAllowsIsWrittenDownUsedAndForgotten() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board")) {
            var phone = "617 555 7" + tag.substring(3);
            var matter = rosa.callFrom("Noor " + tag, phone, "They feel watched");
            var reference = rosa.page().locator("h1").innerText();
            rosa.follow("What may be said");
            rosa.press("Write it down");
            assertThat(rosa.text()).contains("Choose who allows what");
            rosa.choose("Requester");
            rosa.choose("That they came to us");
            rosa.page().locator("#place").selectOption("dean-on-call");
            rosa.press("Write it down");
            assertThat(rosa.text()).contains("That they came to us, to", "Holds");
            rosa.press("I say it now");
            assertThat(rosa.text()).contains("Used on");
            eyes.look(matter + "/permissions", "permissions");

            rosa.go(matter);
            rosa.follow("What to hand out");
            eyes.look(rosa.page().url(), "handouts");
            rosa.page().locator("input[name=item]").first().check();
            rosa.press("Hand it out");
            rosa.follow("What to hand out");
            assertThat(rosa.page().locator("input[name=item]").first().isChecked())
                    .isTrue();

            rosa.go("/cases/find");
            rosa.page().locator("#who").fill(phone);
            rosa.press("Find");
            assertThat(rosa.text()).contains(reference);
            assertThat(rosa.page().url()).endsWith("/cases/find");

            rosa.go(matter);
            rosa.follow("Somebody is in danger");
            rosa.choose("Somebody may harm themselves");
            rosa.press("Open the case");
            assertThat(rosa.text()).contains("opened because of danger", phone, "They feel watched");
            rosa.go(matter);
            assertThat(rosa.text()).contains("Opened because of danger on");
            try (var director = Desk.of(office, Chrome.desk(), "director-obi", "/danger/log")) {
                assertThat(director.text())
                        .contains("Somebody may harm themselves")
                        .doesNotContain(reference);
                Chrome.isOpenToEverybody(director.page());
            }

            rosa.unfold("They want to stop");
            rosa.press("Forget them");
            assertThat(rosa.text()).doesNotContain("Noor " + tag);
        }
    }

    @Test
    void everyPageOfStaffIsOpenToEverybody() {
        for (var path : List.of("/cases/new", "/cases/find", "/planning", "/questions", "/danger")) {
            eyes.look(path, path.substring(1).replaceAll("[^a-z]+", "-"));
        }
        try (var director = new Eyes(office, "director-obi");
                var chair = new Eyes(office, "chair-lindqvist", "/plans")) {
            director.look("/trends", "trends");
            chair.look("/plans", "plans");
        }
    }

    private void timesAreWrittenDown(Desk desk, String matter) {
        for (var person = 0; person < 2; person++) {
            desk.go(matter);
            desk.reloadUntil("Times missing");
            desk.times(person);
            if (person == 0) {
                eyes.look(desk.page().url(), "times-by-phone");
            }
            desk.page().locator("input[name=start]").all().forEach(Locator::check);
            desk.press("Write down these times");
        }
    }

    /// How much of what is seen has moved by itself, and how far, as browsers sum it up.
    private static double shifted(Page page) {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    private void lettersAreReadOut(Desk rosa, String matter) {
        rosa.go(matter);
        rosa.follow("What it says");
        assertThat(rosa.text()).contains("What the letter says", "Hello");
        eyes.look(rosa.page().url(), "letter");
        rosa.follow("Español");
        assertThat(rosa.page().locator("pre").locator("xpath=..").getAttribute("lang"))
                .isEqualTo("es");
    }

    private String aCaseOfSomebody() {
        return rest.post(
                        office.address().intake().resolve("/api/v1/cases"),
                        office.address().token("staff-rosa"),
                        Map.of(
                                "channel",
                                "PHONE",
                                "firstContactAt",
                                OffsetDateTime.now(Clock.systemUTC())
                                        .minusMinutes(1)
                                        .toString(),
                                "requester",
                                Map.of(
                                        "phone",
                                        "617 555 0" + TestOffice.freshTag().substring(3))))
                .orFail("a case")
                .body()
                .path("reference")
                .asText();
    }

    private void somebodyIsAway(UUID session) {
        var view = sittings.read("/api/v1/sessions/" + session);
        var who = view.path("practitioners").path(0).path("id").asText();
        rest.put(
                        office.address()
                                .scheduling()
                                .resolve("/api/v1/practitioners/" + who + "/exceptions/" + UUID.randomUUID()),
                        office.address().token("staff-rosa"),
                        Map.of(
                                "from",
                                view.path("start").asText(),
                                "to",
                                view.path("end").asText(),
                                "willingness",
                                "AWAY"))
                .orFail("being away");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> sittings.read("/api/v1/handovers").toString().contains(session.toString()));
    }
}
