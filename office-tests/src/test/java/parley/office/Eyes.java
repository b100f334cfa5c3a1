package parley.office;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// A colleague who looks at the same page for everybody, with a browser of their own. What looks needs scripts, whoever
/// works at the page need not.
final class Eyes implements AutoCloseable {

    private final TestOffice office;
    private final String whose;
    private final BrowserContext context;
    private final Page page;

    Eyes(TestOffice office, String who) {
        this(office, who, "/trends");
    }

    /// @param path a page that is open to them
    Eyes(TestOffice office, String who, String path) {
        this(office, "staff", (_, page) -> Desk.signIn(office, page, who, path));
    }

    /// Eyes of somebody who comes in another way.
    ///
    /// @param whose what the names of the pictures begin with
    /// @param comesIn how, at a browser of their own
    Eyes(TestOffice office, String whose, BiConsumer<BrowserContext, Page> comesIn) {
        this.office = office;
        this.whose = whose;
        context = Chrome.context(320, ColorScheme.LIGHT, true);
        page = context.newPage();
        comesIn.accept(context, page);
    }

    /// @param name of the pictures
    void look(String path, String name) {
        look(seen -> seen.navigate(office.address().web().resolve(path).toString()), name);
    }

    /// The same where somebody comes by doing something.
    void look(Consumer<Page> act, String name) {
        act.accept(page);
        Look.at(page, whose + "-" + name);
    }

    /// The same at a state that differs little from others, where there is time for it.
    void lookAlso(String path, String name) {
        if (Look.LONG) {
            look(path, name);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
