package parley.office;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A colleague who looks at the same page for everybody: on a phone in either scheme and, with
/// `-Dparley.pictures=write`, also at a desk, for docs/pages.md. What looks needs scripts, whoever works at the page
/// need not.
final class Eyes implements AutoCloseable {

    private static final boolean PICTURES = "write".equals(System.getProperty("parley.pictures"));
    /// The beginning of a longer page tells how it looks.
    private static final int LONGEST = 5_000;

    private static final Path FOLDER = Path.of("../docs/pictures/pages");

    private final TestOffice office;
    private final String whose;
    private final List<Seen> all = new ArrayList<>();

    Eyes(TestOffice office, String who) {
        this(office, who, "/trends");
    }

    /// @param path a page that is open to them
    Eyes(TestOffice office, String who, String path) {
        this(office, "staff", (context, page) -> Desk.signIn(office, page, who, path));
    }

    /// Eyes of somebody who comes in another way.
    ///
    /// @param whose what the names of the pictures begin with; empty for pages that are everybody's
    /// @param comesIn how, at a browser of their own
    Eyes(TestOffice office, String whose, BiConsumer<BrowserContext, Page> comesIn) {
        this.office = office;
        this.whose = whose;
        for (var look : PICTURES ? List.of(Look.values()) : List.of(Look.PHONE, Look.PHONE_DARK)) {
            var context = Chrome.context(look.width, look.scheme, true);
            var page = context.newPage();
            all.add(new Seen(look, context, page));
            comesIn.accept(context, page);
        }
    }

    /// @param name of the pictures
    void look(String path, String name) {
        look(page -> page.navigate(office.address().web().resolve(path).toString()), name);
    }

    /// The same where somebody comes by doing something.
    void look(Consumer<Page> act, String name) {
        for (var seen : all) {
            act.accept(seen.page());
            Chrome.isOpenToEverybody(seen.page());
            if (PICTURES) {
                var look = seen.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
                seen.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(heightOf(seen.page()) <= LONGEST)
                                .setType(ScreenshotType.JPEG)
                                .setQuality(55)
                                .setPath(FOLDER.resolve(
                                        (whose.isEmpty() ? "" : whose + "-") + name + "-" + look + ".jpg")));
            }
        }
    }

    private static int heightOf(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    /// The same at a state that differs little from others, where there is time for it.
    void lookAlso(String path, String name) {
        if (PICTURES || "soak".equals(System.getProperty("parley.tier"))) {
            look(path, name);
        }
    }

    @Override
    public void close() {
        all.forEach(seen -> seen.context().close());
    }

    private record Seen(Look look, BrowserContext context, Page page) {}

    private enum Look {
        PHONE(320, ColorScheme.LIGHT),
        PHONE_DARK(320, ColorScheme.DARK),
        DESK(1280, ColorScheme.LIGHT),
        DESK_DARK(1280, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Look(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }
}
