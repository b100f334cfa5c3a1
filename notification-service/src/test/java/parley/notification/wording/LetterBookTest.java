package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    /// At the letters' size of 17 pixels, the widest word that a narrow phone shows without a break.
    private static final int LONGEST_WORD = 24;

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
                var pages = book.pages(language);
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
        var book = new LetterBook(wording);
        var expected = Expectations.languages().stream()
                .flatMap(language -> book.pages(language).stream().map(page -> page.picture(language)))
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

    /// Wherever the tests run: one column, nothing of a fixed width, no word that is wider than a phone.
    @Test
    void nothingInALetterIsWiderThanAPhone() {
        everyLetter().forEach(words -> {
            assertThat(words.html())
                    .doesNotContainPattern("<table|white-space|min-width|[^-]width:\\s*[0-9]")
                    .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            assertThat(Arrays.stream(words.text().split("\\s+"))
                            .filter(word -> !word.startsWith("https://"))
                            .mapToInt(String::length)
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(LONGEST_WORD);
        });
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
        var tooWide = wording.of(new Message.NotArranged(Messages.reader("en")))
                .html()
                .replace("overflow-wrap:anywhere", "");

        assertThat(browser.get().widths(List.of(tooWide), folder).getFirst())
                .isGreaterThan(Browser.NARROW);
    }

    private Stream<Words> everyLetter() {
        return Expectations.languages().stream().flatMap(Messages::every).map(wording::of);
    }
}
