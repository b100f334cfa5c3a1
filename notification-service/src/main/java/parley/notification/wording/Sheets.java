package parley.notification.wording;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The letters' words, one file each under `templates/letters/<language>`: a first line with the subject, then
/// paragraphs with an empty line between them. A paragraph that is the link alone becomes the link. Each file declares
/// what it needs, so that the build refuses a word that does not exist.
@ApplicationScoped
class Sheets {

    private final Engine engine;

    Sheets(Engine engine) {
        this.engine = engine;
    }

    /// A letter in one of the languages.
    TemplateInstance letter(Spoken language, String name, Reader reader) {
        return sheet("letters/" + language.code() + "/" + name + ".txt").data("reader", reader);
    }

    /// The same words for a browser.
    String page(Spoken language, String subject, List<Paragraph> paragraphs) {
        return sheet("letters/page.html")
                .data("language", language.code())
                .data("direction", language.direction())
                .data("subject", subject)
                .data("paragraphs", paragraphs)
                .render();
    }

    private TemplateInstance sheet(String file) {
        var template = engine.getTemplate(file);
        if (template == null) {
            throw new IllegalStateException("There is no letter " + file);
        }
        return template.instance();
    }
}
