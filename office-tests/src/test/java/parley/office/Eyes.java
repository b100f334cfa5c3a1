package parley.office;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A colleague who looks at the same page for everybody: on a phone and, with `-Dparley.pictures=write`, also at a
/// desk and in the dark, for docs/pages.md. What looks needs scripts, whoever works at the page need not.
final class Eyes implements AutoCloseable {

    private static final boolean PICTURES = "write".equals(System.getProperty("parley.pictures"));
    private static final Path FOLDER = Path.of("../docs/pictures/pages");

    private final List<Seen> all = new ArrayList<>();

    Eyes(TestOffice office, String who) {
        this(office, who, "/trends");
    }

    /// @param path a page that is open to them
    Eyes(TestOffice office, String who, String path) {
        for (var look : PICTURES ? List.of(Look.values()) : List.of(Look.PHONE)) {
            all.add(new Seen(look, Desk.of(office, Chrome.context(look.width, look.scheme, true), who, path)));
        }
    }

    /// @param name of the pictures
    void look(String path, String name) {
        for (var seen : all) {
            seen.desk().go(path);
            Chrome.isOpenToEverybody(seen.desk().page());
            if (PICTURES) {
                var look = seen.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
                seen.desk()
                        .page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setType(ScreenshotType.JPEG)
                                .setQuality(55)
                                .setPath(FOLDER.resolve("staff-" + name + "-" + look + ".jpg")));
            }
        }
    }

    /// The same at a state that differs little from others, where there is time for it.
    void lookAlso(String path, String name) {
        if (PICTURES || "soak".equals(System.getProperty("parley.tier"))) {
            look(path, name);
        }
    }

    @Override
    public void close() {
        all.forEach(seen -> seen.desk().close());
    }

    private record Seen(Look look, Desk desk) {}

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
