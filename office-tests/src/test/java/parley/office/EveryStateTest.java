package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Rest;

/// Every state of the public pages and of the practitioners': empty, full, wrong, with names that are long or read from
/// the right, seen by axe on the narrowest phone and at a desk in the dark. `-Dparley.pictures=write` takes the
/// pictures of docs/pages.md.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStateTest {

    private static final String LONG = "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh";
    private static final String FROM_THE_RIGHT = "نور بنت عبد الرحمن";

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void ofThePagesThatAreNobodys() {
        visit(page -> {
            at(page, "/", "start");
            at(page, "/signed-out", "signed-out");
            also(page, "/nothing/here", "nothing");
            also(page, "/sign-in/back", "sign-in-late");
            at(page, "/texts", "texts");
            page.locator(".tiles a").first().click();
            Look.at(page, "texts-one");
        });
    }

    @Test
    void ofTheGuide() {
        visit(page -> {
            at(page, "/help", "help");
            page.getByLabel("Look for").fill("counselling for students");
            press(page, "Find");
            Look.at(page, "help-found");
            page.locator(".tiles a").first().click();
            Look.at(page, "help-one");
            go(page, "/help");
            page.getByLabel("Look for").fill("xyzzy");
            press(page, "Find");
            Look.also(page, "help-nothing-found");
            also(page, "/help/mit-police", "help-at-any-hour");
        });
    }

    @Test
    void ofARequest() {
        visit(page -> {
            at(page, "/request", "request");
            page.getByLabel("Talk with an ombudsperson").check();
            press(page, "Continue");
            Look.at(page, "request-reach");
            page.getByLabel("What should we call you?").fill(FROM_THE_RIGHT);
            page.getByLabel("E-mail").first().fill("not an address");
            press(page, "Continue");
            Look.also(page, "request-reach-error");
            page.getByLabel("What should we call you?").fill(LONG + " " + FROM_THE_RIGHT);
            page.getByLabel("E-mail")
                    .first()
                    .fill(LONG + "@a-department-with-a-long-name." + TestOffice.freshTag() + ".example.org");
            press(page, "Continue");
            Look.at(page, "request-check");
            press(page, "Send my request");
            assertThat(page.locator("main").innerText()).contains("A person from the ombuds office");
            Look.also(page, "request-thanks-ombuds");

            go(page, "/request");
            press(page, "Continue");
            page.getByLabel("Telephone").first().fill("617 555 0142");
            press(page, "Continue");
            page.context().clearCookies();
            press(page, "Send my request");
            Look.also(page, "request-too-late");
            go(page, "/request");
            press(page, "Continue");
            page.getByLabel("Telephone").first().fill("617 555 0142");
            press(page, "Continue");
            press(page, "Send my request");
            Look.at(page, "request-thanks");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I did not mean to send this"))
                    .click();
            Look.at(page, "request-withdrawal");
            press(page, "Withdraw my request");
            Look.at(page, "request-withdrawn");
        });
    }

    @Test
    void ofAQuestion() {
        visit(page -> {
            at(page, "/ask", "ask");
            press(page, "Ask");
            Look.also(page, "ask-error");
            var question = "هل يمكنني إحضار صديق؟ " + "May I bring a friend, and does he have to say who he is? "
                    + TestOffice.freshTag();
            page.getByLabel("Your question").fill(question);
            press(page, "Ask");
            var code = page.locator(".code").innerText().strip();
            Look.at(page, "ask-code");
            page.reload();
            Look.also(page, "ask-code-gone");

            at(page, "/ask/answer", "ask-answer");
            page.getByLabel("Code").fill("ABCD-EFGH-JKLM-NPQR");
            press(page, "Show me");
            Look.also(page, "ask-answer-error");
            page.getByLabel("Code").fill(code);
            press(page, "Show me");
            Look.also(page, "ask-reading-unanswered");
            answer(question, "Yes, gladly.\n\nWhoever comes with you listens, and says nothing for you. " + LONG);
            page.reload();
            Look.at(page, "ask-reading");

            page.getByRole(AriaRole.LINK, named("I would like help with this")).click();
            Look.at(page, "ask-help");
            press(page, "Ask for help");
            Look.also(page, "ask-help-error");
            page.getByLabel("Telephone").first().fill("617 555 0142");
            press(page, "Ask for help");
            assertThat(page.url()).endsWith("/request/thanks");
            assertThat(page.locator("main").innerText()).contains("I did not mean to send this");

            go(page, "/ask");
            page.getByLabel("Your question").fill("Who reads this? " + TestOffice.freshTag());
            press(page, "Ask");
            var another = page.locator(".code").innerText().strip();
            go(page, "/ask/answer");
            page.getByLabel("Code").fill(another);
            press(page, "Show me");
            press(page, "Forget my question now");
            Look.also(page, "ask-ended");
        });
    }

    @Test
    void ofTheSignIn() {
        visit(page -> {
            go(page, "/sign-in");
            page.locator("button[value=ops-kim]").click();
            page.getByRole(AriaRole.HEADING, named("You are signed in, but no page is open to you"))
                    .waitFor();
            Look.also(page, "sign-in-no-room");
            also(page, "/sign-in/again", "sign-in-again");
            page.context().clearCookies();
            signIn(page, "practitioner-07", "/my-times");
            page.getByLabel("Its address").fill("https://calendar.example/" + LONG.repeat(3) + "/busy.ics");
            page.context().clearCookies();
            press(page, "Read it from now on");
            Look.at(page, "sign-in-ended");
        });
    }

    @Test
    void ofAPractitioner() throws IOException {
        try (var practice = new PracticeOnPaper()) {
            var pages = office.instead(
                    "web", Map.of("PARLEY_SCHEDULING_URL", practice.address().toString()));
            pages.start();
            try {
                visit(page -> {
                    nothingYet(practice);
                    signIn(page, "practitioner-07", "/my-sessions");
                    Look.also(page, "practitioner-sessions-none");
                    also(page, "/my-times", "practitioner-times-none");

                    sessions(practice);
                    go(page, "/my-sessions");
                    page.locator("main summary").all().forEach(Locator::click);
                    Look.at(page, "practitioner-sessions");
                    page.getByLabel(FROM_THE_RIGHT).check();
                    press(page, "Start the session");
                    assertThat(page.title()).startsWith("Error:");
                    Look.also(page, "practitioner-sessions-error");

                    times(practice);
                    at(page, "/my-times", "practitioner-times");
                    page.locator("#tuesday1-from").selectOption("15:00");
                    page.locator("#tuesday1-to").selectOption("13:00");
                    press(page, "Save my week");
                    assertThat(page.title()).startsWith("Error:");
                    Look.also(page, "practitioner-times-error");
                    press(page, "Give me an address");
                    Look.also(page, "practitioner-times-feed");

                    practice.says(PracticeOnPaper.HOURS, 503, "{}");
                    also(page, "/my-times", "practitioner-times-away");
                });
            } finally {
                pages.stop();
                office.restart("web");
            }
        }
    }

    private static void nothingYet(PracticeOnPaper practice) {
        practice.says(PracticeOnPaper.ASSIGNMENTS, 200, "{\"items\":[]}");
        practice.says(PracticeOnPaper.PAST, 200, "{\"items\":[]}");
        practice.says(PracticeOnPaper.HOURS, 200, """
                {"zone":"America/New_York","freshness":"UNKNOWN","version":0,"hours":[]}""");
        practice.says(PracticeOnPaper.EXCEPTIONS, 200, "{\"items\":[]}");
        practice.says(PracticeOnPaper.CALENDAR, 200, "{}");
        practice.says(PracticeOnPaper.FEED, 200, "{\"exists\":false}");
    }

    private static void sessions(PracticeOnPaper practice) {
        var asked = practice.session("01", "HELD", "ASKED", """
                "start":"2026-12-01T10:00:00-05:00","end":"2026-12-01T12:00:00-05:00","format":"IN_PERSON",
                "roomName":"W20-507, the room behind the second staircase","secondRoomName":"W20-509",
                "answerBy":"2026-11-30T12:00:00-05:00","with":["%s"]""".formatted(LONG), """
                ,"people":["%s","%s"]""".formatted(LONG, FROM_THE_RIGHT));
        var scheduled = practice.session(
                "02", "SCHEDULED", "ACCEPTED", """
                "start":"2026-12-02T14:00:00-05:00","end":"2026-12-02T16:00:00-05:00","format":"ONLINE",
                "with":["Okafor"]""", """
                ,"people":["%s","%s"],"guests":[
                {"participantId":"018f0000-0000-7000-8000-000000000201","name":"%s"},
                {"participantId":"018f0000-0000-7000-8000-000000000202","name":"%s"},
                {"participantId":"018f0000-0000-7000-8000-000000000203"}]""".formatted(LONG, FROM_THE_RIGHT, LONG, FROM_THE_RIGHT));
        var running = practice.session("03", "STARTED", "ACCEPTED", """
                "start":"2026-11-30T23:00:00-05:00","end":"2026-12-01T01:00:00-05:00","format":"IN_PERSON",
                "roomName":"W20-507","with":[]""", "");
        var cancelled = practice.session("04", "CANCELLED", "ACCEPTED", """
                "start":"2026-12-03T10:00:00-05:00","end":"2026-12-03T12:00:00-05:00","format":"EITHER",
                "with":["Okafor"]""", "");
        var held = practice.session("05", "TOOK_PLACE", "ACCEPTED", """
                "start":"2026-10-01T10:00:00-05:00","end":"2026-10-01T12:00:00-05:00","format":"IN_PERSON",
                "roomName":"W20-507","with":["%s","Okafor"]""".formatted(LONG), "");
        var neverBegun = practice.session("06", "SCHEDULED", "ACCEPTED", """
                "start":"2026-09-01T10:00:00-05:00","end":"2026-09-01T12:00:00-05:00","format":"ONLINE","with":[]""", "");
        practice.says(
                PracticeOnPaper.PAST,
                200,
                "{\"items\":[" + held + "," + neverBegun + "],\"next\":\"018f0000-0000-7000-8000-000000000006\"}");
        practice.says(
                PracticeOnPaper.ASSIGNMENTS,
                200,
                "{\"items\":[" + String.join(",", List.of(asked, scheduled, running, cancelled)) + "]}");
        practice.says(
                "PUT /api/v1/sessions/018f0000-0000-7000-8000-000000000102/start",
                409,
                "{\"code\":\"agreement-missing\"}");
    }

    private static void times(PracticeOnPaper practice) {
        practice.says(PracticeOnPaper.HOURS, 200, """
                {"zone":"America/New_York","freshness":"STALE","version":7,"hours":[
                {"day":"MONDAY","from":"09:00:00","to":"12:00:00","willingness":"FREE"},
                {"day":"MONDAY","from":"14:15:00","to":"00:00:00","willingness":"IF_NEED_BE"},
                {"day":"THURSDAY","from":"08:30:00","to":"17:00:00","willingness":"FREE"}]}""");
        practice.says(PracticeOnPaper.EXCEPTIONS, 200, """
                {"items":[{"id":"018f0000-0000-7000-8000-000000000301","willingness":"AWAY",
                "from":"2026-12-18T00:00:00-05:00","to":"2027-01-05T00:00:00-05:00"},
                {"id":"018f0000-0000-7000-8000-000000000302","willingness":"IF_NEED_BE",
                "from":"2027-02-01T09:00:00-05:00","to":"2027-02-01T11:00:00-05:00"}]}""");
        practice.says(PracticeOnPaper.CALENDAR, 200, """
                {"host":"calendar.a-department-with-a-long-name.example.org","freshness":"STALE"}""");
        practice.says(PracticeOnPaper.FEED, 200, "{\"exists\":true}");
        practice.says(PracticeOnPaper.NEW_FEED, 201, """
                {"address":"https://appointments.office.example/api/v1/feeds/KZ3Q7M2XN5B4C6D8F9GHJKLMNP.ics"}""");
    }

    private void answer(String question, String answer) {
        var enquiries = office.address().intake().resolve("/api/v1/enquiries");
        var staff = office.address().token("staff-rosa");
        for (var item :
                rest.get(enquiries, staff).orFail("listing questions").body().path("items")) {
            if (item.path("question").asText().equals(question)) {
                rest.put(
                                enquiries.resolve(
                                        "/api/v1/enquiries/" + item.path("id").asText() + "/answer"),
                                staff,
                                Map.of("answer", answer),
                                "\"" + item.path("version").asText() + "\"")
                        .orFail("answering");
                return;
            }
        }
        throw new AssertionError("staff do not see the question");
    }

    private interface Walk {
        void on(Page page);
    }

    private void visit(Walk walk) {
        try (var context = Chrome.context(320, ColorScheme.LIGHT, true)) {
            walk.on(context.newPage());
        }
    }

    private void signIn(Page page, String who, String path) {
        go(page, path);
        page.locator("input[name=username]").fill(who);
        press(page, "Sign in");
        page.waitForURL(office.address().web().resolve(path).toString());
    }

    private void at(Page page, String path, String name) {
        go(page, path);
        Look.at(page, name);
    }

    private void also(Page page, String path, String name) {
        go(page, path);
        Look.also(page, name);
    }

    private void go(Page page, String path) {
        page.navigate(office.address().web().resolve(path).toString());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
