package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine, without a window. Where there is none, its tests are skipped, and loudly.
final class Chrome {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final double PATIENCE_MILLIS = 15_000;

    private static @Nullable Browser shared;

    private Chrome() {}

    /// One for all tests of this JVM.
    static synchronized Browser shared() {
        if (shared == null) {
            var program = program();
            var node = onThePath("node");
            if (program.isEmpty() || node.isEmpty()) {
                System.err.println("SKIPPED LOUDLY: the pages were seen in no browser, for this machine has no "
                        + (program.isEmpty() ? "Chromium" : "Node") + "; see CONTRIBUTING.md");
                Assumptions.abort("no browser");
            }
            System.setProperty("playwright.nodejs.path", node.orElseThrow().toString());
            var playwright = Playwright.create();
            var opened = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program.orElseThrow())
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = opened;
        }
        return shared;
    }

    /// A phone or a desk, in a scheme, with or without scripts: each has its own cookies.
    static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return context(width, scheme, scripts, "America/New_York");
    }

    /// One whose clock shows the time of another place.
    static BrowserContext context(int width, ColorScheme scheme, boolean scripts, String zone) {
        var context = shared().newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setLocale("en-US")
                .setTimezoneId(zone));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    static BrowserContext desk() {
        return context(1280, ColorScheme.LIGHT, true);
    }

    static BrowserContext withoutScripts() {
        return context(390, ColorScheme.LIGHT, false);
    }

    /// Nothing stands in the way of whoever cannot see the page, or sees it on the narrowest screen.
    static void isOpenToEverybody(Page page) {
        page.waitForLoadState();
        var found = new AxeBuilder(page).withTags(RULES).analyze();
        assertThat(found.getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue())
                .as("what is wider than the screen at " + page.url())
                .isNotPositive();
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .or(() -> onThePath("chromium-browser"));
    }

    private static Optional<Path> onThePath(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
