package parley.office;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.office.Visitor.called;
import static parley.office.Visitor.linkOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Rest;

/// A person's own pages, in every state that a case can bring them to: whoever works at them has no scripts, and
/// everybody can see and use them.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindTheLinkTest {

    /// Long, and read from the right for a part of the way.
    private static final String LONG_NAME = "نور عبد الرحمن بنت سعيد Featherstonehaugh-Cholmondeley";

    private static final Pattern DAYS = Pattern.compile("(?i)\\bday \\d+(?: of|, the target was) (\\d+)");
    private static final String SEND = "Send my answer";

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private TestOffice office;
    private Sittings sittings;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
        sittings = new Sittings(office);
    }

    @AfterEach
    void backToThePresent() {
        office.address().time().backToThePresent();
    }

    @Test
    void everyPageOnTheWayThroughAMediationIsOpenToEverybody() {
        var tag = TestOffice.freshTag();
        var noors = "behind-noor-" + tag + "@people.example";
        var robins = "behind-robin-" + tag + "@people.example";
        try (var noor = visitor();
                var robin = visitor();
                var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/board")) {
            var matter = aCase(LONG_NAME, noors);
            isScreened(matter, "mediation");
            var link = linkOf(noor.await(noors, List.of(), called("What would you like")));
            try (var anybody = new Eyes(office, "own", (_, _) -> {});
                    var eyes = behind(link)) {
                anybody.look(link.toString(), "link");
                anybody.look("/me", "again");
                anybody.look("/me/thanks", "thanks");
                anybody.look(
                        page -> {
                            page.navigate(
                                    link.resolve("/p/there-is-no-such-link").toString());
                            press(page, "Continue");
                        },
                        "dead-link");
                eyes.look("/me", "go-on");
                eyes.look(page -> press(page, SEND), "go-on-error");
                eyes.look("/me/agreement", "agreement");
                eyes.look("/me/talk", "talk");
                eyes.look("/me/stop", "stop");

                opens(noor, link);
                answers(noor, 0);
                noor.waitsFor("name=\"start\"");
                eyes.look("/me", "times");
                eyes.look(page -> press(page, "Send my times"), "times-error");
                isNamed(matter, "Robin " + tag, robins);
                saysTimes(noor);
                withoutScheduling(eyes);
            }

            var invitation = linkOf(robin.await(robins, List.of(), called("An invitation")));
            try (var eyes = behind(invitation)) {
                eyes.look("/me", "take-part");
                opens(robin, invitation);
                assertThat(robin.reads()).contains("\u2068" + LONG_NAME + "\u2069 turned to us");
                answers(robin, 0);
                robin.waitsFor("name=\"start\"");
                saysTimes(robin);
                var session = isSet(rosa, "/cases/" + matter);
                robin.waitsFor("Your appointment is set");
                eyes.look("/me", "appointment");
                eyes.look(
                        page -> page.locator("details")
                                .evaluateAll("all => all.forEach(one => one.setAttribute('open', ''))"),
                        "appointment-unfolded");
                sittings.passes(session);
                tookPlace(rosa, "/cases/" + matter);
            }

            var asked = robin.await(robins, List.of(), called("Thank you for your time"));
            try (var eyes = behind(linkOf(asked))) {
                eyes.look("/me", "further");
                opens(robin, linkOf(asked));
                answers(robin, 1);
                eyes.look("/me", "further-changed");
                rosa.go("/cases/" + matter);
                rosa.unfold("End the case");
                rosa.press("End it");
                eyes.look("/me", "over");
            }
        }
    }

    /// Scheduling goes away while somebody has a form of times before them.
    private void withoutScheduling(Eyes eyes) {
        eyes.look("/me", "times-changed");
        office.kill("scheduling");
        try {
            eyes.look(page -> press(page, "Send my times"), "unsent");
            eyes.look("/me", "times-none");
        } finally {
            office.restart("scheduling");
        }
    }

    @Test
    void aNoIsNobodyElsesBusiness() {
        var tag = TestOffice.freshTag();
        var noors = "behind-sam-" + tag + "@people.example";
        var robins = "behind-pat-" + tag + "@people.example";
        try (var noor = visitor();
                var robin = visitor()) {
            var matter = aCase("Sam " + tag, noors);
            var received = noor.await(noors, List.of(), _ -> true);
            try (var eyes = behind(linkOf(received))) {
                eyes.look("/me", "screening");
                eyes.look("/me/places", "places");
                eyes.look("/me/texts", "texts");
            }
            isScreened(matter, "mediation");
            var known = noor.letters(noors);
            opens(noor, linkOf(noor.await(noors, List.of(), called("What would you like"))));
            answers(noor, 0);
            isNamed(matter, "Pat " + tag, robins);
            var invitation = linkOf(robin.await(robins, List.of(), called("An invitation")));
            opens(robin, invitation);
            noor.waitsFor("name=\"start\"");
            var before = noor.reads();

            answers(robin, 1);

            assertThat(robin.reads()).contains("nothing follows from it");
            assertThat(robin.page().url()).endsWith("/me/thanks");
            noor.goes("/me");
            assertThat(noor.reads()).as("the other one's page").isEqualTo(before);
            office.address().time().pass(Duration.ofDays(8));
            var news = noor.await(noors, known, called("News for you"));
            assertThat(news.text()).doesNotContain("Pat").doesNotContainIgnoringCase("declined");
            try (var eyes = behind(linkOf(news))) {
                eyes.look("/me", "landing");
                opens(noor, linkOf(news));
                assertThat(noor.reads())
                        .contains("We could not arrange a meeting", "Coaching, for you alone")
                        .doesNotContain("Pat", "said no", "refused")
                        .doesNotContainIgnoringCase("declined");
            }
            opens(robin, invitation);
            assertThat(robin.reads()).contains("This link no longer works");
        }
    }

    @Test
    void stoppingTakesTwoTapsAndNothingElse() {
        var tag = TestOffice.freshTag();
        var address = "behind-kim-" + tag + "@people.example";
        var effort = new Effort();
        try (var kim = new Visitor(office, Chrome.withoutScripts(), effort)) {
            var matter = aCase("Kim " + tag, address);
            isScreened(matter, "mediation");
            var link = linkOf(kim.await(address, List.of(), called("What would you like")));
            opens(kim, link);
            var before = effort.soFar();

            kim.follows("Stop taking part");
            kim.presses("Yes, I stop now");

            assertThat(kim.reads()).contains("It takes effect now");
            assertThat(effort.presses() - before.presses()).isEqualTo(2);
            assertThat(effort.fields()).isEqualTo(before.fields());
            assertThat(effort.pages() - before.pages()).isEqualTo(2);
            kim.goes("/me");
            assertThat(kim.reads()).contains("Please open your link again");
            assertThat(theCase(matter).path("state").asText()).isNotEqualTo("CONVENING");
        }
    }

    @Test
    void whoIsAskedToACircleOrForThemselvesAloneReadsWhatItIs() {
        var tag = TestOffice.freshTag();
        try (var alex = visitor()) {
            for (var offering : List.of("restorative-justice", "conflict-coaching")) {
                var address = "behind-" + offering + "-" + tag + "@people.example";
                isScreened(aCase("Alex " + tag, address), offering);
                try (var eyes = behind(linkOf(alex.await(address, List.of(), called("What would you like"))))) {
                    eyes.look("/me", "go-on-" + offering);
                }
            }
        }
    }

    // ---- what people do ----

    private Visitor visitor() {
        return new Visitor(office, Chrome.withoutScripts(), new Effort());
    }

    private Eyes behind(URI link) {
        return new Eyes(office, "own", (_, page) -> {
            page.navigate(link.toString());
            press(page, "Continue");
            page.waitForURL("**/me");
        });
    }

    private static void opens(Visitor who, URI link) {
        who.page().navigate(link.toString());
        who.presses("Continue");
    }

    /// @param which of the answers, from the top
    private static void answers(Visitor who, int which) {
        who.ticks(who.page().locator("input[name=answer]").nth(which));
        who.presses(SEND);
    }

    private static void saysTimes(Visitor who) {
        who.page().locator("input[name=start]").all().forEach(who::ticks);
        who.presses("Send my times");
        assertThat(who.reads()).contains("We have your times");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    // ---- what staff do meanwhile ----

    private UUID aCase(String name, String address) {
        var contact = contact(name, address);
        contact.put("safeContact", Map.of("mayWrite", true, "maySayWho", true, "mayLeaveMessage", false));
        return UUID.fromString(rest.post(
                        office.address().intake().resolve("/api/v1/cases"),
                        token(),
                        Map.of(
                                "channel",
                                "EMAIL",
                                "firstContactAt",
                                office.address().time().now().minusSeconds(60).toString(),
                                "requester",
                                contact))
                .orFail("a case")
                .body()
                .path("id")
                .asText());
    }

    private void isScreened(UUID matter, String offering) {
        var body = new HashMap<String, Object>(
                Map.of("outcome", "SUITABLE", "offering", offering, "format", "IN_PERSON", "requesterIsStudent", true));
        if (offering.startsWith("restorative")) {
            body.put("requesterRole", "HARMED_PARTY");
            body.put("proceedingRuns", false);
        }
        // A fresh office may not have heard of its offerings yet.
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rest.edit(at(matter, ""), at(matter, "/screening"), token(), body)
                                .status()
                        < 300);
    }

    private void isNamed(UUID matter, String name, String address) {
        var body = contact(name, address);
        body.put("role", "OTHER_PARTY");
        body.put("approach", "OFFICE");
        rest.post(at(matter, "/participants"), token(), body).orFail("naming somebody");
        edit(matter, "/circle", Map.of("complete", true));
    }

    private UUID isSet(Desk rosa, String matter) {
        rosa.go(matter + "/options");
        rosa.reloadUntil("The best first");
        // Wherever days are counted, there are as many until the target.
        assertThat(DAYS.matcher(rosa.text()).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(1)
                .containsOnly("5");
        rosa.page().locator("input[name=option]").first().check();
        rosa.press("Hold it and ask the practitioners");
        rosa.follow("Held: the practitioners are asked");
        var session =
                UUID.fromString(rosa.page().url().substring(rosa.page().url().lastIndexOf('/') + 1));
        sittings.practitionersAccept(session);
        rosa.reloadUntil("Set");
        return session;
    }

    private static void tookPlace(Desk rosa, String matter) {
        rosa.go(matter);
        rosa.reloadUntil("Nobody has said what became of the session");
        rosa.follow("Say what became of it");
        rosa.page().locator("input[name=affirmed]").all().forEach(box -> box.check());
        rosa.choose("Yes, and these said yes to the agreement:");
        rosa.press("Write it down");
        assertThat(rosa.text()).contains("Took place");
    }

    private JsonNode theCase(UUID matter) {
        return rest.get(at(matter, ""), token()).orFail("reading the case").body();
    }

    private void edit(UUID matter, String what, Map<String, Object> body) {
        rest.edit(at(matter, ""), at(matter, what), token(), body).orFail(what);
    }

    private URI at(UUID matter, String rest) {
        return office.address().intake().resolve("/api/v1/cases/" + matter + rest);
    }

    private String token() {
        return office.address().token("staff-rosa");
    }

    private static Map<String, Object> contact(String name, String address) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "email",
                address,
                "language",
                "en",
                "zone",
                "America/New_York",
                "safeContact",
                Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false)));
    }
}
