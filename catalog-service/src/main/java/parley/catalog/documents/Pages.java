package parley.catalog.documents;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import parley.catalog.institution.Institution;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.institution.Policies;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Guide;
import parley.catalog.resources.Phone;
import parley.catalog.resources.Published;
import parley.catalog.resources.Shelf;
import parley.catalog.resources.Standing;

/// Lays documents out to be read and printed. Resources are shown as the guide has them now, so that an old
/// version of a document still gives numbers that are answered.
@ApplicationScoped
class Pages {

    private final Shelf shelf;
    private final PageWords words;
    private final Policies policies;
    private final Look look;
    private final Institution institution;

    Pages(Shelf shelf, PageWords words, Policies policies, Look look, InstitutionFiles files) {
        this.shelf = shelf;
        this.words = words;
        this.policies = policies;
        this.look = look;
        this.institution = files.institution();
    }

    @CheckedTemplate(basePath = "documents")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(PageView view);
    }

    /// The page, which is well-formed XML too.
    String html(Document document) {
        return Templates.page(view(document, look.logo())).render();
    }

    /// The same page without anything that would have to be fetched.
    String toPrint(Document document) {
        return Templates.page(view(document, "")).render();
    }

    private PageView view(Document document, String logo) {
        var guide = shelf.guide();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(institution.language())
                .withZone(institution.zone())
                .format(document.publishedAt());
        return new PageView(
                institution.language().toLanguageTag(),
                look.style(),
                logo,
                document.text().title(),
                document.text().summary(),
                words.said().version() + " " + document.version() + " "
                        + words.said().from() + " " + day,
                document.text().sections().stream()
                        .map(section -> part(section, guide))
                        .toList());
    }

    private PageView.Part part(Section section, Guide guide) {
        return new PageView.Part(
                section.heading().orElse(""),
                section.paragraphs(),
                section.items(),
                section.numbered(),
                section.resources().stream()
                        .flatMap(code -> guide.find(code).stream())
                        .map(this::help)
                        .toList());
    }

    private PageView.Help help(Published published) {
        var entry = published.entry();
        var lines = new ArrayList<String>();
        if (entry.standing() == Standing.OFF_CAMPUS_NOT_ENDORSED) {
            lines.add(words.said().notEndorsed());
        }
        entry.coverage().map(words.said().coverage()::get).ifPresent(lines::add);
        lines.addAll(entry.places());
        numbers(entry).forEach(phone -> lines.add(line(phone)));
        entry.email().ifPresent(lines::add);
        entry.website().ifPresent(lines::add);
        entry.hours().ifPresent(lines::add);
        entry.cost().ifPresent(lines::add);
        return new PageView.Help(
                entry.name().orElse(""),
                entry.summary(),
                words.promised(entry.promised()),
                policies.of(published.code()).orElse(""),
                List.copyOf(lines));
    }

    /// Each number once. On paper nobody can see that one is in doubt, so it is not there.
    private static Collection<Phone> numbers(Entry entry) {
        var numbers = new LinkedHashMap<String, Phone>();
        entry.phones().stream()
                .filter(phone -> phone.doubt().isEmpty())
                .forEach(phone -> numbers.putIfAbsent(phone.number(), phone));
        return numbers.values();
    }

    private String line(Phone phone) {
        var said = words.said();
        return said.phone() + " " + phone.number()
                + phone.answeredBy().map(who -> " (" + who + ")").orElse("")
                + phone.askFor().map(whom -> ", " + said.askFor() + " " + whom).orElse("")
                + phone.reachable()
                        .map(said.reachable()::get)
                        .map(when -> ", " + when)
                        .orElse("")
                + phone.note().map(note -> ". " + note).orElse("");
    }
}
