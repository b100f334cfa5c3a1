package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/// Somebody of the office at a screen of their own.
final class Desk implements AutoCloseable {

    private final TestOffice office;
    private final BrowserContext context;
    private final Page page;

    private Desk(TestOffice office, BrowserContext context, Page page) {
        this.office = office;
        this.context = context;
        this.page = page;
    }

    /// Signs in on the way to a page.
    static Desk of(TestOffice office, BrowserContext context, String who, String path) {
        var page = context.newPage();
        signIn(office, page, who, path);
        return new Desk(office, context, page);
    }

    static void signIn(TestOffice office, Page page, String who, String path) {
        page.navigate(office.address().web().resolve(path).toString());
        page.locator("button[value=" + who + "]").click();
        page.waitForURL(office.address().web().resolve(path) + "**");
    }

    Page page() {
        return page;
    }

    /// Goes to a path of the pages, or to a whole address.
    void go(String path) {
        page.navigate(office.address().web().resolve(path).toString());
    }

    /// Writes a call down, so that a case is open.
    ///
    /// @param words what they said
    /// @return where the case is
    String callFrom(String name, String phone, String words) {
        go("/cases/new");
        page.getByLabel("What should we call them?").fill(name);
        page.getByLabel("Telephone").first().fill(phone);
        page.getByLabel("What did they say?").fill(words);
        press("Open the case");
        assertThat(page.url()).matches(".*/cases/[0-9a-f-]{36}");
        return page.url();
    }

    /// Names somebody else, in the form on the page of the case.
    void name(String name, String phone) {
        page.getByLabel("What should we call them?").fill(name);
        page.getByLabel("Telephone").first().fill(phone);
        press("Name them");
    }

    /// Goes to where the times of somebody are written down, by their place on the page of the case.
    void times(int person) {
        leads(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write down their times"))
                .nth(person)
                .click());
    }

    void choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    void press(String button) {
        leads(() -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click());
    }

    void follow(String link) {
        leads(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
    }

    /// Presses the key that opens or sends what has the focus.
    void enter() {
        leads(() -> page.keyboard().press("Enter"));
    }

    /// Opens what is folded up.
    void unfold(String summary) {
        page.locator("summary").getByText(summary).first().click();
    }

    /// Does something that leads to another page, and waits until that is there.
    private void leads(Runnable act) {
        var loaded = new AtomicBoolean();
        Consumer<Page> heard = _ -> loaded.set(true);
        page.onLoad(heard);
        act.run();
        page.waitForCondition(loaded::get);
        page.offLoad(heard);
    }

    /// Goes from stop to stop of the keyboard until the one with this name has the focus, and it can be seen that it
    // has.
    void reach(String name) {
        for (var press = 0; press < 80; press++) {
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

    String text() {
        return page.locator("main").innerText();
    }

    /// What other services tell comes a moment later.
    void reloadUntil(String words) {
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    page.reload();
                    assertThat(text()).contains(words);
                });
    }

    @Override
    public void close() {
        context.close();
    }
}
