package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import parley.local.demo.Rest;

/// The pages as people meet them: in a real browser, before a real office.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private final Rest rest = new Rest(Duration.ofSeconds(10));
    private TestOffice office;

    @BeforeAll
    void open() {
        // First the browser: without one nobody needs an office.
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void aQuestionIsAskedAndAnsweredWithoutANameAndWithoutScripts() {
        try (var context = Chrome.withoutScripts()) {
            var page = at(context, "/");
            page.getByRole(AriaRole.LINK, link("Ask a question, without a name"))
                    .click();
            var question = "May I bring a friend " + TestOffice.freshTag() + "?";
            page.getByLabel("Your question").fill(question);
            page.getByRole(AriaRole.BUTTON, button("Ask")).click();
            var code = page.locator(".code").textContent().strip();
            assertThat(page.url()).doesNotContain(code);
            page.reload();
            assertThat(page.content()).doesNotContain(code);

            answer(question, "Yes, gladly.");
            page.getByRole(AriaRole.LINK, link("Come back for an answer")).click();
            page.getByLabel("Code").fill(code);
            page.getByRole(AriaRole.BUTTON, button("Show me")).click();

            assertThat(page.locator("main").innerText()).contains("Yes, gladly.", question);
            page.getByRole(AriaRole.BUTTON, button("Forget my question now")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Your question is forgotten");
        }
    }

    @Test
    void helpIsRequestedInThreeStepsWithTheKeyboardAlone() {
        var address = "pages-" + TestOffice.freshTag() + "@example.org";
        try (var context = Chrome.desk()) {
            var page = at(context, "/");
            reach(page, "Request help");
            enter(page, "What would help?");
            reach(page, "I am not sure");
            page.keyboard().press("ArrowDown");
            reach(page, "Continue");
            enter(page, "How can we reach you safely?");
            reach(page, "E-mail");
            page.keyboard().type(address);
            reach(page, "You may write");
            page.keyboard().press("Space");
            reach(page, "Continue");
            enter(page, "Check and send");
            assertThat(page.locator("main").innerText()).contains("mediation", address, "write");
            reach(page, "Send my request");
            enter(page, "We have your request");

            assertThat(page.url()).endsWith("/request/thanks");
            assertThat(page.locator("main").innerText()).contains(referenceOf(address));
        }
    }

    @Test
    void aRequestThatWasNotMeantIsTakenBackInTwoTapsAndNobodyFindsIt() {
        var address = "pages-" + TestOffice.freshTag() + "@example.org";
        try (var context = Chrome.withoutScripts()) {
            var page = at(context, "/request");
            page.getByRole(AriaRole.BUTTON, button("Continue")).click();
            page.getByLabel("E-mail").first().fill(address);
            page.getByRole(AriaRole.BUTTON, button("Continue")).click();
            page.getByRole(AriaRole.BUTTON, button("Send my request")).click();
            assertThat(casesOf(address)).hasSize(1);

            page.getByRole(AriaRole.LINK, link("I did not mean to send this")).click();
            page.getByRole(AriaRole.BUTTON, button("Withdraw my request")).click();

            assertThat(page.locator("h1").innerText()).isEqualTo("Your request is withdrawn");
            assertThat(casesOf(address)).isEmpty();
            page.navigate(office.address().web().resolve("/request/thanks").toString());
            assertThat(page.content()).doesNotContain("I did not mean to send this");
        }
    }

    /// Staff find the case by the address that was typed.
    private String referenceOf(String address) {
        var found = casesOf(address);
        assertThat(found).hasSize(1);
        return found.path(0).path("reference").asText();
    }

    private JsonNode casesOf(String address) {
        return rest.post(
                        office.address().intake().resolve("/api/v1/cases/search"),
                        office.address().token("staff-rosa"),
                        Map.of("email", address))
                .orFail("looking for the case")
                .body()
                .path("items");
    }

    @Test
    void aMistakeIsNamedWhereItIsAndNothingTypedIsLost() {
        try (var context = Chrome.withoutScripts()) {
            var page = at(context, "/request/reach");
            assertThat(page.url()).endsWith("/request");
            page.getByRole(AriaRole.BUTTON, button("Continue")).click();
            page.getByLabel("What should we call you?").fill("Noor نور‎");
            page.getByLabel("Telephone").first().fill("call me maybe");
            page.getByRole(AriaRole.BUTTON, button("Continue")).click();

            assertThat(page.title()).startsWith("Error:");
            assertThat(page.getByLabel("What should we call you?").inputValue()).isEqualTo("Noor نور‎");
            page.locator(".summary a").first().click();
            assertThat(page.url()).endsWith("#phone");
        }
    }

    @Test
    void aLanguageIsChosenAndStays() {
        try (var context = Chrome.withoutScripts()) {
            var page = at(context, "/ask");
            page.getByRole(AriaRole.BUTTON, button("Español")).click();

            assertThat(page.url()).endsWith("/ask");
            assertThat(page.locator("h1").innerText()).isEqualTo("Haga una pregunta, sin dar su nombre");
            page.navigate(office.address().web().resolve("/request").toString());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        }
    }

    @Test
    void aPageIsLeftAtOnceByPressingShiftThreeTimes() {
        try (var context = Chrome.desk()) {
            context.route(
                    "https://www.weather.gov/**",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setBody("Rain")));
            var page = at(context, "/request");
            page.getByRole(AriaRole.BUTTON, button("Continue")).click();
            // A page hears keys once all of it is there.
            page.waitForURL("**/request/reach");
            assertThat(context.cookies()).isNotEmpty();
            for (var press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }

            page.waitForURL("https://www.weather.gov/");
            // A browser belongs to the thread that opened it.
            Awaitility.await().pollInSameThread().untilAsserted(() -> assertThat(context.cookies())
                    .isEmpty());
        }
    }

    @Test
    void whoSignsInHoldsNoTokenThatAScriptCouldRead() {
        try (var context = Chrome.desk()) {
            var page = at(context, "/sign-in");
            page.locator("button[value=ops-kim]").click();
            page.waitForURL(office.address().web().resolve("/sign-in").toString() + "**");

            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed in, but no page is open to you");
            assertThat(page.url()).doesNotContain("code=", "state=");
            assertThat(context.cookies(office.address().web().toString()))
                    .isNotEmpty()
                    .allSatisfy(cookie -> {
                        assertThat(cookie.name).startsWith("__Host-");
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.secure).isTrue();
                        assertThat(cookie.value)
                                .doesNotContain("eyJhbGciOiJSUzI1NiIs")
                                .doesNotContain(".ops-kim");
                    });
            assertThat(page.evaluate("document.cookie + localStorage.length + sessionStorage.length"))
                    .isEqualTo("00");
            Chrome.isOpenToEverybody(page);

            page.getByRole(AriaRole.BUTTON, button("Sign out")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("You are signed out here");
            assertThat(context.cookies(office.address().web().toString()))
                    .noneMatch(cookie -> cookie.name.contains("q_session"));
        }
    }

    private Page at(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate(office.address().web().resolve(path).toString());
        return page;
    }

    /// Goes from stop to stop until the one with this name has the focus, and it can be seen that it has.
    private static void reach(Page page, String name) {
        for (var press = 0; press < 60; press++) {
            page.keyboard().press("Tab");
            var reached = (String) page.evaluate("""
                    (() => { const at = document.activeElement;
                      const label = at.labels && at.labels.length ? at.labels[0].innerText : at.innerText;
                      return label ?? ''; })()""");
            if (reached.startsWith(name)) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .isEqualTo("solid");
                return;
            }
        }
        throw new AssertionError("no stop of the keyboard is called " + name);
    }

    /// Presses Enter and waits until it has led to the page with this heading.
    private static void enter(Page page, String heading) {
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.HEADING, named(heading)).waitFor();
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

    private static Page.GetByRoleOptions link(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return named(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
