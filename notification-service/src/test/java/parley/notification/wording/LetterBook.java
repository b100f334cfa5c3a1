package parley.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import parley.events.Office;
import parley.events.Procedure;

/// The book of letters: which there are, what each says, what each kind of help and each office changes in it, and how
/// it looks.
final class LetterBook {

    static final Path FILE = Path.of("../docs/letters.md");
    static final Path PICTURES = Path.of("../docs/pictures/letters");

    private static final Path LETTERS = Path.of("src/test/resources/letters.properties");
    private static final String OF_OMBUDS = ", ombuds";
    private static final Optional<String> NAME = Optional.of("Robin");

    private static final Properties FACTS = facts();

    private final Wording wording;

    LetterBook(Wording wording) {
        this.wording = wording;
    }

    /// One page of the book.
    ///
    /// @param plain the letter as it is for who is in no special help
    /// @param variants what it is called when it says something else, and the letter
    record Page(String name, Message plain, Map<String, Message> variants) {

        Message variant(String called) {
            return Objects.requireNonNull(variants.get(called));
        }

        /// The letter as each office writes it.
        List<Message> ofBothOffices(String help) {
            return List.of(variant(help), variant(help + OF_OMBUDS));
        }

        /// Whether anybody in this help ever gets it.
        boolean existsFor(String help) {
            return help.matches(FACTS.getProperty(name + ".helps", ".*"));
        }

        String picture(String language) {
            return name + "-" + language + ".png";
        }
    }

    /// Every letter, in the order of a case.
    static List<Page> pages(String language) {
        var pages = new LinkedHashMap<String, Page>();
        letters(language, Office.CONFLICT_RESOLUTION, Help.UNKNOWN)
                .forEach((name, message) -> pages.put(name, new Page(name, message, new LinkedHashMap<>())));
        for (var office : Office.values()) {
            helps().forEach((called, help) -> letters(language, office, help)
                    .forEach((name, message) -> Objects.requireNonNull(pages.get(name))
                            .variants()
                            .put(called + (office == Office.OMBUDS ? OF_OMBUDS : ""), message)));
        }
        return List.copyOf(pages.values());
    }

    static Page page(String letter, String language) {
        return pages(language).stream()
                .filter(page -> page.name().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    /// Each letter with each help that has it, in each language.
    static Stream<Arguments> cells() {
        return Expectations.languages().stream()
                .flatMap(language -> pages(language).stream().flatMap(page -> helps().keySet().stream()
                        .filter(page::existsFor)
                        .map(help -> Arguments.of(page.name(), help, language))));
    }

    /// The whole book.
    String text() {
        var languages = Expectations.languages();
        var book = new StringBuilder();
        book.append("""
                # Letters

                Written by `LetterBookTest`; a change of a letter without a change here fails. To write it anew, with \
                its pictures, on a machine with Chromium:

                ```
                ./mvnw -pl notification-service -am -Dtest=LetterBookTest -Dsurefire.failIfNoSpecifiedTests=false \
                -Dparley.book=write test
                ```

                The words are in `notification-service/src/main/resources/templates/letters`. Text and HTML come from \
                one file. Whoever reads a letter is named in it, and nobody else; it holds one link, to their own page \
                or to the sign-in. Subjects are the same for every help, role and office.

                ## Which there are

                | letter | to | when | calendar | seen to leave by |
                | --- | --- | --- | --- | --- |""");
        for (var page : pages("en")) {
            book.append("\n| [")
                    .append(page.name())
                    .append("](#")
                    .append(page.name())
                    .append(") |");
            for (var column : List.of("to", "when", "calendar")) {
                book.append(" ").append(said(page, column)).append(" |");
            }
            book.append(" `").append(said(page, "test")).append("` |");
        }
        book.append("\n\n## Each letter, each help, each language\n\n| letter |");
        var helps = helps();
        for (var help : helps.keySet()) {
            book.append(" ").append(help).append(" |");
        }
        book.append("\n| --- |").append(" --- |".repeat(helps.size()));
        for (var page : pages("en")) {
            book.append("\n| ").append(page.name()).append(" |");
            helps.keySet()
                    .forEach(help ->
                            book.append(" ").append(cell(page, help, languages)).append(" |"));
        }
        book.append("""


                Each language in a cell is a run of `LetterTest#keepsEveryPromise`, which is called *letter · help · \
                language* in its report and holds, for both offices: text and HTML say the same; there is one link, \
                printed in full; no word tells a bystander; nothing is loaded from elsewhere; where confidence is \
                claimed, the policy is told; a twelve-year-old can read it; nothing is wider than a phone. What is \
                sent is read by `NobodyElseTest#inEveryHelpAndLanguageALetterNamesItsReaderAndNobodyElse`, while all \
                neighbours answer more than they were asked.

                *own*: words of its own for this help. *office*: the ombuds office says it in other words. A dash: \
                there is no such letter in this help. Practitioners and staff read the same whatever the help.
                """);
        pages("en").forEach(page -> append(book, page, languages));
        return book.toString();
    }

    private void append(StringBuilder book, Page page, List<String> languages) {
        var words = wording.of(page.plain());
        book.append("\n## ").append(page.name()).append("\n\n");
        book.append("Subject: *").append(words.subject()).append("*\n\n");
        languages.forEach(language -> book.append("![")
                .append(page.name())
                .append(", ")
                .append(language)
                .append("](pictures/letters/")
                .append(page.picture(language))
                .append(") <!-- drawn from ")
                .append(drawnFrom(page(page.name(), language)))
                .append(" -->\n"));
        book.append("\n```text\n").append(words.text()).append("```\n");
        var told = new LinkedHashMap<List<String>, List<String>>();
        page.variants().forEach((called, message) -> {
            var other = different(words, wording.of(message));
            if (!other.isEmpty() && page.existsFor(called.replace(OF_OMBUDS, ""))) {
                told.computeIfAbsent(other, _ -> new ArrayList<>()).add(called);
            }
        });
        told.forEach((paragraphs, called) -> book.append("\nDifferent for ")
                .append(String.join("; ", called))
                .append(":\n\n```text\n")
                .append(String.join("\n\n", paragraphs))
                .append("\n```\n"));
    }

    /// Tells one letter from another, so that no picture outlives what it shows in any language.
    private String drawnFrom(Page page) {
        var words = wording.of(page.plain());
        return HexFormat.of()
                .formatHex(sha256(words.subject() + "\n" + words.html()))
                .substring(0, 12);
    }

    private static byte[] sha256(String shown) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private String cell(Page page, String help, List<String> languages) {
        if (!page.existsFor(help)) {
            return "–";
        }
        var plain = wording.of(page.plain());
        var usual = wording.of(page.variant(help));
        var own = different(plain, usual);
        var ombuds = different(usual, wording.of(page.variant(help + OF_OMBUDS)));
        return Stream.concat(
                        languages.stream(), Stream.of(own.isEmpty() ? "" : "*own*", ombuds.isEmpty() ? "" : "*office*"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> different(Words from, Words to) {
        var before = Arrays.asList(from.text().split("\n\n"));
        return Arrays.stream(to.text().split("\n\n"))
                .filter(paragraph -> !before.contains(paragraph))
                .map(String::strip)
                .toList();
    }

    private static Properties facts() {
        var facts = new Properties();
        try (var file = Files.newBufferedReader(LETTERS, StandardCharsets.UTF_8)) {
            facts.load(file);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Page page, String column) {
        return Optional.ofNullable(FACTS.getProperty(page.name() + "." + column))
                .orElseThrow(() -> new AssertionError("letters.properties says nothing of " + page.name()));
    }

    private static Map<String, Message> letters(String language, Office office, Help help) {
        var reader = Messages.reader(language, office, NAME, Optional.of(Messages.LINK));
        var colleague = Messages.reader(language, office, NAME, Optional.of("https://office.example/sign-in"));
        return Samples.all(reader, colleague, help, Messages.IN_PERSON.start());
    }

    private static Map<String, Help> helps() {
        var helps = new LinkedHashMap<String, Help>();
        for (var procedure : Procedure.values()) {
            var called = procedure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            if (procedure == Procedure.RESTORATIVE_CIRCLE) {
                for (var role : Help.Role.values()) {
                    helps.put(
                            called + ", " + role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            Help.of(procedure.name(), role.name()));
                }
            } else {
                helps.put(called, Help.of(procedure.name(), "REQUESTER"));
            }
        }
        return helps;
    }
}
