package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import parley.local.demo.Mailbox;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Rest;

/// Somebody at a browser of their own, who finds everything by what it is called and reads their letters there, too.
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final TestOffice office;
    private final BrowserContext context;
    private final Page page;
    private final Effort effort;
    private final Rest rest = new Rest(PATIENCE);
    private final StringBuilder read = new StringBuilder();

    Visitor(TestOffice office, BrowserContext context, Effort effort) {
        this.office = office;
        this.context = context;
        this.effort = effort;
        page = context.newPage();
        page.onFrameNavigated(frame -> {
            if (frame.equals(page.mainFrame())) {
                effort.page();
            }
        });
    }

    // ---- what they do ----

    void goes(String path) {
        page.navigate(office.address().web().resolve(path).toString());
    }

    void follows(String link) {
        press(AriaRole.LINK, link);
    }

    void presses(String button) {
        press(AriaRole.BUTTON, button);
    }

    private void press(AriaRole role, String name) {
        effort.press();
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /// Opens what is folded away.
    void opens(Locator folded) {
        effort.press();
        folded.click();
    }

    void types(String label, String words) {
        effort.field();
        page.getByLabel(label).first().fill(words);
    }

    void chooses(String label) {
        effort.field();
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    void ticks(Locator box) {
        effort.field();
        box.check();
    }

    /// Says who they are at the sign-in, if they are asked: not everybody has a button of their own.
    void signsInAs(String subject) {
        var button = page.locator("button[value=" + subject + "]");
        var field = page.locator("input[name=username]");
        if (button.count() > 0) {
            opens(button);
        } else if (field.count() > 0) {
            effort.field();
            field.fill(subject);
            presses("Sign in");
        }
    }

    /// The letter as it lies at the mail server, once it has come. It is opened and its link followed.
    ///
    /// @param known the letters that had come before
    Letter readsLetter(String address, List<Letter> known, Predicate<Letter> wanted) {
        var letter = await(address, known, wanted);
        var number = letters(address).stream().map(Letter::messageId).toList().indexOf(letter.messageId());
        page.navigate(office.address().front().resolve("/mail/" + address).toString());
        opens(page.locator("ol li a").nth(number));
        opens(page.locator("pre a").first());
        page.waitForURL(url -> !url.contains("/mail/"));
        return letter;
    }

    // ---- what they see ----

    Page page() {
        return page;
    }

    String reads() {
        var words = page.locator("main").innerText();
        read.append(words).append('\n');
        return words;
    }

    /// Everything that has been read so far.
    String everythingRead() {
        return read.toString();
    }

    /// Loads the page again until it says so; however often, that counts as one page.
    void waitsFor(String words) {
        if (!page.content().contains(words)) {
            effort.whileWaiting(() -> Awaitility.await()
                    .pollInSameThread()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(150))
                    .untilAsserted(() -> {
                        page.reload();
                        assertThat(page.content()).contains(words);
                    }));
            effort.page();
        }
        reads();
    }

    List<Letter> letters(String address) {
        return new Mailbox(rest, office.address().mail(), address).letters();
    }

    /// Waits for a letter that had not come before.
    Letter await(String address, List<Letter> known, Predicate<Letter> wanted) {
        var ids = known.stream().map(Letter::messageId).toList();
        return new Mailbox(rest, office.address().mail(), address)
                .await("for " + address, PATIENCE, one -> !ids.contains(one.messageId()) && wanted.test(one));
    }

    /// The one link of a letter, wherever it leads.
    static URI linkOf(Letter letter) {
        var found = LINK.matcher(letter.text());
        assertThat(found.find()).as("a link in: %s", letter.subject()).isTrue();
        return URI.create(found.group());
    }

    static Predicate<Letter> called(String beginning) {
        return letter -> letter.subject().startsWith(beginning);
    }

    @Override
    public void close() {
        context.close();
    }
}
