package parley.office;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How a page is looked at: on the narrowest phone and at a desk, in the light and in the dark.
enum Look {
    PHONE(320, ColorScheme.LIGHT),
    PHONE_DARK(320, ColorScheme.DARK),
    DESK(1280, ColorScheme.LIGHT),
    DESK_DARK(1280, ColorScheme.DARK);

    /// `-Dparley.pictures=write` takes the pictures of docs/pages.md anew.
    static final boolean PICTURES = "write".equals(System.getProperty("parley.pictures"));

    /// Whether there is time to look from all sides.
    static final boolean LONG = PICTURES || "soak".equals(System.getProperty("parley.tier"));
    private static final Path FOLDER = Path.of("../docs/pictures/pages");

    private final int width;
    private final ColorScheme scheme;

    Look(int width, ColorScheme scheme) {
        this.width = width;
        this.scheme = scheme;
    }

    /// Looks at a page as it stands, with what was typed and unfolded; afterwards it is what it was. Where there is
    /// time it looks from all sides, else from one, which is always the same for a name.
    static void at(Page page, String name) {
        from(LONG ? List.of(values()) : oneFor(name), page, name);
    }

    /// The same at a state that differs little from others.
    static void also(Page page, String name) {
        from(LONG ? List.of(PHONE, DESK_DARK) : oneFor(name), page, name);
    }

    private static List<Look> oneFor(String name) {
        return List.of(values()[Math.floorMod(name.hashCode(), values().length)]);
    }

    private static void from(List<Look> sides, Page page, String name) {
        for (var look : sides) {
            page.setViewportSize(look.width, look.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme));
            Chrome.isOpenToEverybody(page);
            if (PICTURES) {
                look.picture(page, name);
            }
        }
        page.setViewportSize(PHONE.width, PHONE.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(PHONE.scheme));
    }

    private void picture(Page page, String name) {
        var tall = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue() > 8 * height();
        page.screenshot(new Page.ScreenshotOptions()
                // The beginning of what is very long tells how it looks.
                .setFullPage(!tall)
                .setType(ScreenshotType.JPEG)
                .setQuality(55)
                .setPath(FOLDER.resolve(
                        name + "-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".jpg")));
    }

    private int height() {
        return width < 600 ? 740 : 900;
    }
}
