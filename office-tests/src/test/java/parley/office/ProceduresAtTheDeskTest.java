package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Every procedure goes through its whole life from the pages of staff, with people who only use the telephone.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "parley.tier", matches = "soak")
class ProceduresAtTheDeskTest {

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
        office.address().time().backToThePresent();
        eyes.close();
    }

    @Test
    void aCircleMeetsItsPlanIsReturnedRewrittenAndApproved() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board");
                var chair = Desk.of(office, Chrome.withoutScripts(), "chair-lindqvist", "/plans")) {
            var matter = rosa.callFrom("Alex " + tag, "617 555 1" + tag.substring(3), "A wall was painted over");
            rosa.choose("Restorative circle");
            rosa.unfold("For a restorative circle");
            rosa.choose("Person who caused harm");
            rosa.choose("No");
            rosa.press("Write it down");
            rosa.press("They said yes");
            for (var role : List.of("Harmed party", "Community representative")) {
                rosa.choose(role);
                rosa.name(role + " " + tag, "617 555 " + (role.startsWith("H") ? 2 : 3) + tag.substring(3));
            }
            assertThat(rosa.text()).contains("Harmed party " + tag, "Community representative " + tag);
            rosa.press("Everybody is named");
            rosa.choose("Whoever was harmed is safe in it");
            rosa.choose("Whoever caused the harm wants to make it right");
            rosa.press("I answer for it");
            rosa.press("They said yes");
            rosa.press("They said yes");
            assertThat(rosa.text()).contains("Everybody agreed");
            var session = timesAndHold(rosa, matter, 3);
            takesPlace(rosa, session);

            rosa.go(matter + "/plan");
            promise(rosa, "Repaint the wall " + tag);
            eyes.look(matter + "/plan", "plan-of-a-circle");
            rosa.press("Hand it to the Chair");
            opens(chair, "Repaint the wall " + tag);
            chair.choose("Return it to the office");
            chair.page().locator("#note").fill("Who watches?");
            chair.press("Send my decision");
            rosa.go(matter + "/plan");
            assertThat(rosa.text()).contains("Who watches?");
            promise(rosa, "Repaint the wall together " + tag);
            rosa.press("Hand it to the Chair");
            opens(chair, "Repaint the wall together " + tag);
            assertThat(chair.text()).doesNotContain("Alex", "MED-");
            try (var look = new Eyes(office, "chair-lindqvist", "/plans")) {
                look.look(chair.page().url(), "plan-for-the-chair");
            }
            chair.choose("Approve the plan");
            chair.press("Send my decision");
            assertThat(chair.text()).contains("Approved");
            ended(rosa, matter);
        }
    }

    @Test
    void coachingAndFacilitationTakeOnePersonAndEnd() {
        for (var offering : List.of("Conflict coaching", "Facilitation")) {
            var tag = TestOffice.freshTag();
            try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board")) {
                var matter = rosa.callFrom("Kim " + tag, "617 555 4" + tag.substring(3), "");
                rosa.choose(offering);
                rosa.choose("The requester is a student");
                rosa.press("Write it down");
                if (offering.equals("Facilitation")) {
                    assertThat(rosa.text()).contains("Say how many people the group has");
                    rosa.page().locator("#heads").fill("12");
                    rosa.press("Write it down");
                }
                rosa.press("They said yes");
                assertThat(rosa.text()).contains("Everybody agreed").doesNotContain("Name another person");
                takesPlace(rosa, timesAndHold(rosa, matter, 1));
                ended(rosa, matter);
            }
        }
    }

    @Test
    void aShuttleOfTheOmbudsIsSeenByNobodyOfTheOtherOffice() {
        var tag = TestOffice.freshTag();
        try (var hale = Desk.of(office, Chrome.withoutScripts(), "ombuds-hale", "/board");
                var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board")) {
            var matter = hale.callFrom("Lin " + tag, "617 555 5" + tag.substring(3), "They cannot sit in one room");
            assertThat(hale.text()).doesNotContain("Restorative circle");
            hale.choose("Shuttle diplomacy");
            hale.press("Write it down");
            hale.press("They said yes");
            hale.name("Pat " + tag, "617 555 6" + tag.substring(3));
            hale.press("Everybody is named");
            hale.press("They said yes");
            assertThat(hale.text()).contains("Everybody agreed");
            var reference = hale.page().locator("h1").innerText();
            rosa.go(matter);
            assertThat(rosa.page().locator("h1").innerText()).isEqualTo("There is nothing here");
            rosa.go("/board");
            assertThat(rosa.text()).doesNotContain(reference);
            hale.go("/board");
            assertThat(hale.text()).contains(reference);

            times(hale, matter, 2);
            hale.go(matter + "/options");
            hale.reloadUntil("Whose session");
            try (var ombuds = new Eyes(office, "ombuds-hale")) {
                ombuds.look(matter + "/options", "options-one-by-one");
                ombuds.look(matter + "/permissions", "permissions-of-the-ombuds");
            }
            hale.page().locator("input[name=option]").first().check();
            hale.press("Hold it and ask the practitioners");
            assertThat(hale.text()).contains("Held: the practitioners are asked");
            hale.go(matter);
            hale.unfold("End the case");
            hale.press("End it");
            assertThat(hale.text()).contains("The case has ended");
        }
    }

    @Test
    void whereNoMeetingCouldBeArrangedTheRequesterIsOfferedSomethingAlone() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board")) {
            var matter = rosa.callFrom("Sam " + tag, "617 555 7" + tag.substring(3), "");
            rosa.choose("Mediation");
            rosa.press("Write it down");
            rosa.press("They said yes");
            rosa.name("Robin " + tag, "617 555 8" + tag.substring(3));
            rosa.press("Everybody is named");
            rosa.unfold("Or did they say no?");
            rosa.press("They said no");
            office.address().time().pass(Duration.ofDays(8));
            rosa.reloadUntil("Something for the requester alone");
            assertThat(rosa.text()).doesNotContain("Restorative circle");
            eyes.look(matter, "case-came-to-nothing");
            rosa.choose("Conflict coaching");
            rosa.choose("The requester is a student");
            rosa.press("Write it down");
            assertThat(rosa.text()).contains("The requester decides whether to go on");
        }
    }

    /// A plan tells neither whose it is nor which case it comes from, so one looks into each.
    private static void opens(Desk chair, String promise) {
        chair.go("/plans");
        var waiting = chair.page().locator(".tiles li").all().stream()
                .filter(tile -> tile.innerText().contains("Waits for the Chair"))
                .map(tile -> tile.locator("a").getAttribute("href"))
                .toList();
        for (var plan : waiting.reversed()) {
            chair.go(plan);
            if (chair.text().contains(promise)) {
                return;
            }
        }
        throw new AssertionError("the Chair does not find the plan");
    }

    private void times(Desk desk, String matter, int people) {
        for (var person = 0; person < people; person++) {
            desk.go(matter);
            desk.reloadUntil("Times missing");
            desk.times(person);
            desk.page().locator("input[name=start]").all().forEach(Locator::check);
            desk.press("Write down these times");
        }
    }

    private UUID timesAndHold(Desk desk, String matter, int people) {
        times(desk, matter, people);
        desk.go(matter + "/options");
        desk.reloadUntil("The best first");
        desk.page().locator("input[name=option]").first().check();
        desk.press("Hold it and ask the practitioners");
        desk.follow("Held: the practitioners are asked");
        var session =
                UUID.fromString(desk.page().url().substring(desk.page().url().lastIndexOf('/') + 1));
        sittings.practitionersAccept(session);
        desk.reloadUntil("Set");
        return session;
    }

    /// Staff tell afterwards that it took place, with everybody's yes to the agreement.
    private void takesPlace(Desk desk, UUID session) {
        sittings.passes(session);
        desk.reloadUntil("Did it take place?");
        desk.page().locator("input[name=affirmed]").all().forEach(Locator::check);
        desk.choose("Yes, and these said yes to the agreement:");
        eyes.look(desk.page().url(), "session-to-tell-of");
        desk.press("Write it down");
        assertThat(desk.text()).contains("Took place");
    }

    private void promise(Desk desk, String what) {
        desk.page().locator("#text-1").fill(what);
        desk.page()
                .locator("#day-1")
                .fill(office.address()
                        .time()
                        .now()
                        .plus(Duration.ofDays(60))
                        .toString()
                        .substring(0, 10));
        desk.press("Save the plan");
    }

    private void ended(Desk desk, String matter) {
        desk.go(matter);
        desk.reloadUntil("Another session");
        desk.unfold("End the case");
        desk.choose("Resolved");
        desk.press("End it");
        assertThat(desk.text()).contains("The case has ended", "Resolved");
    }
}
