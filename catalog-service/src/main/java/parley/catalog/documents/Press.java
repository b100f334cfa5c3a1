package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.catalog.resources.Shelf;

/// Prints a page once, as long as nothing that it shows has changed: to lay it out takes longer than anything else that
/// anybody may ask for.
@ApplicationScoped
class Press {

    private static final int KEPT = 64;

    private final Pages pages;
    private final Shelf shelf;
    private final Map<Sheet, byte[]> printed = Collections.synchronizedMap(new Latest());

    Press(Pages pages, Shelf shelf) {
        this.pages = pages;
        this.shelf = shelf;
    }

    byte[] pdf(Document document) {
        var sheet = new Sheet(document.code(), document.version(), shelf.guide().edition());
        var known = printed.get(sheet);
        if (known != null) {
            return known;
        }
        var pdf = Print.pdf(pages.toPrint(document));
        printed.put(sheet, pdf);
        return pdf;
    }

    /// @param edition of the guide, whose entries stand on the page
    private record Sheet(String code, int version, long edition) {}

    private static final class Latest extends LinkedHashMap<Sheet, byte[]> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sheet, byte[]> eldest) {
            return size() > KEPT;
        }
    }
}
