package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.notification.OnRealGround;

/// The book of letters is kept with the code, so that a change of words shows in review, and how it looks.
@QuarkusTest
@OnRealGround
class LetterBookTest {

    private static final boolean WRITE = "write".equals(System.getProperty("parley.book"));

    @Inject
    Wording wording;

    @TempDir
    Path folder;

    @Test
    void theBookSaysWhatTheLettersSay() throws IOException {
        var book = new LetterBook(wording);
        if (WRITE) {
            Files.writeString(LetterBook.FILE, book.text());
            var browser = Browser.found().orElseThrow();
            Files.createDirectories(LetterBook.PICTURES);
            for (var language : Expectations.languages()) {
                var pages = LetterBook.pages(language);
                browser.pictures(
                        pages.stream().map(page -> wording.of(page.plain())).toList(),
                        "Appointments",
                        folder,
                        pages.stream()
                                .map(page -> LetterBook.PICTURES.resolve(page.picture(language)))
                                .toList());
            }
        }

        assertThat(Files.readString(LetterBook.FILE))
                .as("A letter has changed. If that is meant, write the book anew; its head says how.")
                .isEqualTo(book.text());
    }

    @Test
    void everyLetterHasAPictureInEveryLanguageAndNoPictureIsLeftOver() throws IOException {
        var expected = Expectations.languages().stream()
                .flatMap(language -> LetterBook.pages(language).stream().map(page -> page.picture(language)))
                .toList();

        try (var pictures = Files.list(LetterBook.PICTURES)) {
            assertThat(pictures.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        for (var picture : expected) {
            var file = LetterBook.PICTURES.resolve(picture);
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(Browser.WIDTH);
            assertThat(Files.size(file)).as(picture).isLessThan(60_000);
        }
    }

    @Test
    void everyTestThatTheBookNamesIsThere() throws IOException {
        var tests = Pattern.compile("\\w+Test#\\w+")
                .matcher(Files.readString(LetterBook.FILE))
                .results();

        assertThat(tests.map(MatchResult::group).distinct())
                .hasSizeGreaterThan(10)
                .allMatch(LetterBookTest::isThere);
        assertThat(isThere("LetterTest#noSuchTest")).isFalse();
    }

    private static boolean isThere(String test) {
        var name = test.split("#");
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var file = files.filter(one -> one.endsWith(name[0] + ".java")).findFirst();
            return file.isPresent() && Files.readString(file.get()).contains(" void " + name[1] + "(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBrowserShowsEveryLetterOnANarrowScreenWithoutScrollingSideways() {
        var browser = Browser.found();
        assumeTrue(browser.isPresent(), "there is no Chromium on this machine");
        var pages = everyLetter().map(Words::html).distinct().toList();

        assertThat(browser.get().widths(pages, folder)).hasSameSizeAs(pages).containsOnly(Browser.NARROW);
    }

    @Test
    void theBrowserNoticesALetterThatIsTooWide() {
        var browser = Browser.found();
        assumeTrue(browser.isPresent(), "there is no Chromium on this machine");
        var tooWide = wording.of(new Message.NotArranged(Messages.reader("en"), Help.UNKNOWN))
                .html()
                .replace("word-break:break-all", "");

        assertThat(browser.get().widths(List.of(tooWide), folder).getFirst()).isGreaterThan(Browser.NARROW);
    }

    private Stream<Words> everyLetter() {
        return Expectations.languages().stream().flatMap(Messages::every).map(wording::of);
    }
}
