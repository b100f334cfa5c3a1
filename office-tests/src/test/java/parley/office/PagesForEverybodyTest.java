package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The pages for who has colours of their own, wants nothing to move, and goes from stop to stop by keyboard: nothing
// is
/// lost, nothing moves, and where one is can be seen.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesForEverybodyTest {

    private static final List<String> PUBLIC = List.of(
            "/", "/request", "/ask", "/ask/answer", "/help", "/help/mit-police", "/texts", "/signed-out", "/no");

    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void thePublicPages() {
        try (var context = Chrome.desk()) {
            var page = context.newPage();
            for (var path : PUBLIC) {
                go(page, path);
                isThereForEverybody(page);
            }
            go(page, "/ask");
            page.getByLabel("Your question").fill("Who answers? " + TestOffice.freshTag());
            press(page, "Ask");
            isThereForEverybody(page);
            go(page, "/request");
            press(page, "Continue");
            press(page, "Continue");
            assertThat(page.title()).startsWith("Error:");
            isThereForEverybody(page);
        }
    }

    @Test
    void thePractitionersPages() {
        try (var context = Chrome.desk()) {
            var page = context.newPage();
            go(page, "/my-times");
            page.locator("input[name=username]").fill("practitioner-08");
            press(page, "Sign in");
            page.waitForURL(office.address().web().resolve("/my-times").toString());
            isThereForEverybody(page);
            go(page, "/my-sessions");
            isThereForEverybody(page);
        }
    }

    private static void isThereForEverybody(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.NONE)
                .setReducedMotion(null));
        var told = told(page);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setForcedColors(ForcedColors.ACTIVE)
                .setReducedMotion(ReducedMotion.REDUCE));
        assertThat(page.evaluate("matchMedia('(forced-colors: active) and (prefers-reduced-motion: reduce)').matches"))
                .isEqualTo(true);
        assertThat(told)
                .as("what is told by its ground alone, at " + page.url())
                .isEmpty();
        assertThat(page.evaluate("""
                () => [...document.querySelectorAll('*')].filter(one => { const style = getComputedStyle(one);
                  return style.animationName !== 'none' || style.transitionDuration.split(', ').some(it => it !== '0s');
                }).map(one => one.outerHTML.slice(0, 80))""")).as("what moves at " + page.url()).isEqualTo(List.of());
        everyStopIsSeen(page);
    }

    /// Grounds go when somebody has colours of their own; what one of them says must have an edge, too.
    private static List<?> told(Page page) {
        return (List<?>) page.evaluate("""
                () => { const ground = one => { for (let at = one; at; at = at.parentElement) {
                    const own = getComputedStyle(at).backgroundColor; if (own !== 'rgba(0, 0, 0, 0)') return own; } };
                  return [...document.body.querySelectorAll('*')].filter(one => one.checkVisibility()
                    && ground(one) !== ground(one.parentElement)
                    && !['Top', 'Right', 'Bottom', 'Left'].some(side =>
                      getComputedStyle(one)['border' + side + 'Style'] !== 'none'))
                    .map(one => one.outerHTML.slice(0, 80)); }""");
    }

    /// From stop to stop through the whole page, and each is in sight, under nothing, and marked.
    private static void everyStopIsSeen(Page page) {
        page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
        var seen = new HashSet<String>();
        for (var press = 0; press < 250; press++) {
            page.keyboard().press("Tab");
            var at = (Map<?, ?>) page.evaluate("""
                    () => { const at = document.activeElement;
                      if (at === document.body) return { name: '' };
                      window.stops ??= new Map();
                      if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
                      const style = getComputedStyle(at); const box = at.getClientRects()[0];
                      const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                      return { name: window.stops.get(at) + ' ' + at.outerHTML.slice(0, 80),
                        marked: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3,
                        inSight: over !== null && (at.contains(over) || over.closest('label')?.contains(at) === true) }; }""");
            var name = String.valueOf(at.get("name"));
            if (name.isEmpty() || !seen.add(name)) {
                break;
            }
            assertThat(at.get("marked"))
                    .as("marked: %s at %s", name, page.url())
                    .isEqualTo(true);
            assertThat(at.get("inSight"))
                    .as("in sight: %s at %s", name, page.url())
                    .isEqualTo(true);
        }
        assertThat(seen).as("stops at " + page.url()).hasSizeGreaterThan(3);
    }

    private void go(Page page, String path) {
        page.navigate(office.address().web().resolve(path).toString());
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
