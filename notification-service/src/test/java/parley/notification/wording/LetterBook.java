package parley.notification.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import parley.events.Office;
import parley.events.Procedure;

/// The book of letters: which there are, what each says, what each kind of help and each office changes in it, and how
/// it looks.
final class LetterBook {

    static final Path FILE = Path.of("../docs/letters.md");
    static final Path PICTURES = Path.of("../docs/pictures/letters");

    private static final Path WHEN = Path.of("src/test/resources/letters.properties");
    private static final Optional<String> NAME = Optional.of("Robin");

    private final Wording wording;
    private final Properties when = new Properties();

    LetterBook(Wording wording) {
        this.wording = wording;
        try (var file = Files.newBufferedReader(WHEN, StandardCharsets.UTF_8)) {
            when.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One page of the book.
    ///
    /// @param plain the letter as it is for who is in no special help
    /// @param variants what it is called when it says something else, and the letter
    record Page(String name, Message plain, Map<String, Message> variants) {

        Message variant(String called) {
            return Objects.requireNonNull(variants.get(called));
        }

        String picture(String language) {
            return name + "-" + language + ".png";
        }
    }

    /// Every letter, in the order of a case.
    List<Page> pages(String language) {
        var pages = new LinkedHashMap<String, Page>();
        for (var message : letters(reader(language, Office.CONFLICT_RESOLUTION), Help.UNKNOWN)
                .toList()) {
            var name = nameOf(message);
            pages.put(name, new Page(name, message, new LinkedHashMap<>()));
        }
        for (var office : Office.values()) {
            helps().forEach((called, help) -> letters(reader(language, office), help)
                    .forEach(message -> Objects.requireNonNull(pages.get(nameOf(message)))
                            .variants()
                            .put(called + (office == Office.OMBUDS ? ", ombuds" : ""), message)));
        }
        return List.copyOf(pages.values());
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
                or to the sign-in. Subjects are the same for every help, role and office. `WordingTest` holds all of \
                it for every letter in every language.

                ## Which there are

                | letter | to | when | calendar |""");
        languages.forEach(language -> book.append(" ").append(language).append(" |"));
        book.append("\n| --- | --- | --- | --- |").append(" --- |".repeat(languages.size()));
        for (var page : pages("en")) {
            book.append("\n| [").append(page.name()).append("](#").append(page.name()).append(") |");
            for (var column : List.of("to", "when", "calendar")) {
                book.append(" ").append(said(page, column)).append(" |");
            }
            languages.forEach(_ -> book.append(" yes |"));
        }
        book.append("\n\n## What each help and each office changes\n\n| letter |");
        var helps = helps();
        for (var help : helps.keySet()) {
            book.append(" ").append(help).append(" |");
        }
        book.append("\n| --- |").append(" --- |".repeat(helps.size()));
        for (var page : pages("en")) {
            book.append("\n| ").append(page.name()).append(" |");
            helps.keySet().forEach(help -> book.append(" ").append(cell(page, help)).append(" |"));
        }
        book.append("""


                *own*: words of its own for this help; *office*: the ombuds office says it in other words. An empty \
                cell: the same words as for everybody.
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
                .append(")\n"));
        book.append("\n```text\n").append(words.text()).append("```\n");
        var told = new LinkedHashMap<List<String>, List<String>>();
        page.variants().forEach((called, message) -> {
            var other = different(words, wording.of(message));
            if (!other.isEmpty()) {
                told.computeIfAbsent(other, _ -> new ArrayList<>()).add(called);
            }
        });
        told.forEach((paragraphs, called) -> book.append("\nDifferent for ")
                .append(String.join("; ", called))
                .append(":\n\n```text\n")
                .append(String.join("\n\n", paragraphs))
                .append("\n```\n"));
    }

    private String cell(Page page, String help) {
        var plain = wording.of(page.plain());
        var usual = wording.of(page.variant(help));
        var own = different(plain, usual);
        var ombuds = different(usual, wording.of(page.variant(help + ", ombuds")));
        return Stream.of(own.isEmpty() ? "" : "own", ombuds.isEmpty() ? "" : "office")
                .filter(word -> !word.isEmpty())
                .reduce((one, two) -> one + ", " + two)
                .orElse("");
    }

    private static List<String> different(Words from, Words to) {
        var before = Arrays.asList(from.text().split("\n\n"));
        return Arrays.stream(to.text().split("\n\n"))
                .filter(paragraph -> !before.contains(paragraph))
                .map(String::strip)
                .toList();
    }


    private String said(Page page, String column) {
        return Optional.ofNullable(when.getProperty(page.name() + "." + column))
                .orElseThrow(() -> new AssertionError("letters.properties says nothing of " + page.name()));
    }

    private static Reader reader(String language, Office office) {
        return Messages.reader(language, office, NAME, Optional.of(Messages.LINK));
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

    private static String nameOf(Message message) {
        return message.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<Message> letters(Reader reader, Help help) {
        var earlier = Optional.of(Messages.IN_PERSON.start().minusSeconds(4 * 86_400));
        var dayBefore = Messages.IN_PERSON.start().minusSeconds(86_400);
        var linkless =
                new Reader(reader.office(), NAME, Optional.empty(), reader.phone(), reader.language(), reader.zone());
        var nameless = new Reader(
                reader.office(),
                Optional.empty(),
                reader.link(),
                Optional.empty(),
                reader.language(),
                reader.zone());
        return Stream.of(
                new Message.RequestReceived(reader, Messages.REFERENCE),
                new Message.HowToGoOn(reader, help),
                new Message.Invitation(reader, help, Messages.UNTIL),
                new Message.InvitationReminder(reader, help, Messages.UNTIL),
                new Message.TimesAsked(reader, help),
                new Message.PractitionerAsked(reader, Messages.IN_PERSON, Messages.UNTIL),
                new Message.Scheduled(reader, help, Messages.IN_PERSON, true),
                new Message.PractitionerScheduled(reader, Messages.IN_PERSON),
                new Message.Moved(reader, help, Messages.IN_PERSON, earlier, true),
                new Message.PractitionerMoved(reader, Messages.IN_PERSON, earlier),
                new Message.Reminder(reader, help, Messages.IN_PERSON, dayBefore),
                new Message.PractitionerReminder(reader, Messages.IN_PERSON, dayBefore),
                new Message.Cancelled(reader, Messages.IN_PERSON, true),
                new Message.PractitionerCancelled(reader, Messages.IN_PERSON),
                new Message.PractitionerReleased(reader, Messages.IN_PERSON),
                new Message.WithdrawalAcknowledged(linkless, true),
                new Message.NotArranged(reader),
                new Message.FurtherSessionAsked(reader, help, Messages.UNTIL),
                new Message.PlanToApprove(reader),
                new Message.PlanApproved(reader),
                new Message.BreakGlassOpened(reader, Messages.UNTIL, 17, Messages.HEAD),
                new Message.StaffDigest(nameless, new Work(2, 3, 1, 1, 1, 2)),
                new Message.StaffAlarm(nameless, new Trouble(1, 1, 1, 1)));
    }
}
