package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What happens to people who go back, come late, hold a key, or look for something that nobody else should know of.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBehaveTest {

    private static final String ELSEWHERE = "https://www.weather.gov/";

    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void whatIsLookedForStandsInNoAddressAndIsThereAgainAfterGoingBack() {
        try (var context = Chrome.withoutScripts()) {
            var seen = new ArrayList<String>();
            var page = context.newPage();
            page.onRequest(request -> seen.add(request.url()));
            goTo(page, "/help");
            var everybody = page.locator(".tiles li").count();
            page.getByLabel("Look for").fill("harassment");
            page.getByLabel("About").selectOption("HARASSMENT");
            press(page, "Find");

            assertThat(page.url()).endsWith("/help/found#found");
            var found = page.locator(".tiles li").count();
            assertThat(found).isPositive().isLessThan(everybody);
            page.locator(".tiles a").first().click();
            assertThat(page.locator("h1").innerText()).isNotEqualTo("Everybody who helps");
            page.goBack();
            stillThere(page, found);
            page.reload();
            stillThere(page, found);
            assertThat(seen).allSatisfy(address -> assertThat(address).doesNotContain("harassment", "HARASSMENT", "?"));

            page.getByRole(AriaRole.LINK, named("Show everybody")).click();
            assertThat(page.getByLabel("Look for").inputValue()).isEmpty();
            assertThat(page.locator(".tiles li").count()).isEqualTo(everybody);
            page.goBack();
            assertThat(page.getByLabel("Look for").inputValue()).isEmpty();
        }
    }

    private static void stillThere(Page page, int found) {
        assertThat(page.url()).endsWith("/help/found#found");
        assertThat(page.getByLabel("Look for").inputValue()).isEqualTo("harassment");
        assertThat(page.locator(".tiles li").count()).isEqualTo(found);
    }

    @Test
    void onlyThreePressesOfShiftAloneAndCloseTogetherLeaveAPage() {
        stays("a key that is held", page -> {
            for (var repeat = 0; repeat < 6; repeat++) {
                page.keyboard().down("Shift");
            }
            page.keyboard().up("Shift");
        });
        stays("capital letters", page -> {
            page.getByLabel("Your question").focus();
            for (var letter = 0; letter < 4; letter++) {
                page.keyboard().press("Shift+KeyA");
            }
            assertThat(page.getByLabel("Your question").inputValue()).isEqualTo("AAAA");
        });
        stays("going backwards", page -> {
            for (var step = 0; step < 4; step++) {
                page.keyboard().press("Shift+Tab");
            }
        });
        stays("choosing with the mouse", page -> {
            for (var click = 0; click < 4; click++) {
                page.keyboard().down("Shift");
                page.getByLabel("Your question").click();
                page.keyboard().up("Shift");
            }
        });
        stays("presses far apart", page -> {
            for (var press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
                page.waitForTimeout(1100);
            }
        });
        leaves(page -> {
            for (var press = 0; press < 3; press++) {
                page.keyboard().press("Shift");
            }
        });
    }

    private void stays(String what, Consumer<Page> use) {
        atAQuestion(page -> {
            use.accept(page);
            page.waitForTimeout(300);
            assertThat(page.url()).as(what).endsWith("/ask");
            assertThat(page.locator("h1").isVisible()).as(what).isTrue();
        });
    }

    private void leaves(Consumer<Page> use) {
        atAQuestion(page -> {
            use.accept(page);
            page.waitForURL(ELSEWHERE);
        });
    }

    private void atAQuestion(Consumer<Page> visit) {
        try (var context = Chrome.desk()) {
            context.route(ELSEWHERE + "**", route -> route.fulfill(new Route.FulfillOptions().setBody("Rain")));
            var page = context.newPage();
            goTo(page, "/ask");
            visit.accept(page);
        }
    }

    @Test
    void whatWasWrittenWhileTheSignInEndedIsSentAfterSigningInAgain() {
        var tag = TestOffice.freshTag();
        try (var rosa = Desk.of(office, Chrome.withoutScripts(), "staff-rosa", "/cases/new")) {
            var page = rosa.page();
            page.locator("#name").fill("Noor نور " + tag);
            page.locator("#phone").fill("617 555 8" + tag.substring(3));
            page.locator("#words").fill("Two lines,\nand \"quotes\" <in> them.");
            page.context().clearCookies();
            press(page, "Open the case");

            assertThat(page.locator("h1").innerText()).contains("Nothing you wrote is lost");
            assertThat(page.locator("main").innerText()).contains("Two lines,\nand \"quotes\" <in> them.");
            assertThat(page.context().cookies())
                    .as("what the browser keeps of it")
                    .isEmpty();
            var window = page.waitForPopup(
                    () -> page.getByRole(AriaRole.LINK, named("Sign in again, in a window of its own"))
                            .click());
            window.locator("button[value=staff-rosa]").click();
            window.getByRole(AriaRole.HEADING, named("You are signed in again")).waitFor();
            window.close();
            press(page, "Send it now");

            assertThat(page.url()).matches(".*/cases/[0-9a-f-]{36}");
            assertThat(page.locator("main").innerText())
                    .contains("Noor نور " + tag, "Two lines,\nand \"quotes\" <in> them.");
        }
    }

    @Test
    void whoComesBackLateFromTheSignInIsToldSoAndSignsInOnceMore() {
        try (var context = Chrome.withoutScripts()) {
            var cameBackBy = new AtomicReference<String>();
            var page = context.newPage();
            page.onRequest(request -> notice(request, cameBackBy));
            goTo(page, "/questions");
            page.locator("button[value=staff-rosa]").click();
            assertThat(page.url()).endsWith("/questions");

            page.navigate(cameBackBy.get());
            assertThat(page.url()).as("once more, and still signed in").endsWith("/board");

            context.clearCookies();
            page.navigate(cameBackBy.get());
            assertThat(page.locator("h1").innerText()).isEqualTo("You are not signed in yet");
            page.getByRole(AriaRole.LINK, named("Sign in again")).click();
            page.locator("button[value=staff-rosa]").click();
            assertThat(page.url()).endsWith("/board");
        }
    }

    @Test
    void whoStillHasAnotherSignInUnderWayIsToldSoToo() {
        try (var context = Chrome.withoutScripts()) {
            var cameBackBy = new AtomicReference<String>();
            var page = context.newPage();
            page.onRequest(request -> notice(request, cameBackBy));
            goTo(page, "/questions");
            page.locator("button[value=staff-rosa]").click();
            context.clearCookies();
            goTo(page, "/board");

            page.navigate(cameBackBy.get());

            assertThat(page.locator("h1").innerText()).isEqualTo("You are not signed in yet");
        }
    }

    private static void notice(Request request, AtomicReference<String> cameBackBy) {
        if (request.url().contains("/sign-in/back?")) {
            cameBackBy.set(request.url());
        }
    }

    private void goTo(Page page, String path) {
        page.navigate(office.address().web().resolve(path).toString());
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).first().click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
