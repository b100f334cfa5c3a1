package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.notification.OnRealGround;

@QuarkusTest
@OnRealGround
class WordingTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final String LINK = "https://office.example/p/aB3_xyz-0123456789abcdefghijklmnopqrstuvwxyzABCDE";
    private static final Pattern A_LINK = Pattern.compile("(?:https?://|www\\.)[^\\s\"<>]+");
    private static final Pattern AN_ANCHOR = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");

    /// Words that would tell a bystander, blame somebody, or name an office.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(mediat\\w*|conflict\\w*|dispute\\w*|complain\\w*|harass\\w*|grievance\\w*|ombud\\w*|roommate\\w*|noise"
                    + "|accus\\w*|blam\\w*|part(?:y|ies)|request(?:er|or)|declin\\w*|refus\\w*|withdr\\w*|consent\\w*"
                    + "|reject\\w*|case|discriminat\\w*|victim\\w*|offender\\w*|counsel\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    @Inject
    Wording wording;

    static Stream<Message> everyMessage() {
        var reader = reader(Optional.of("Zoë <Quill> & Sons"), Optional.of(LINK));
        var nameless = reader(Optional.empty(), Optional.of(LINK));
        var inPerson = new Appointment(
                Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T17:00:00Z"), CAMPUS, true);
        var online = new Appointment(inPerson.start(), inPerson.end(), CAMPUS, false);
        var until = Instant.parse("2026-11-23T22:00:00Z");
        return Stream.of(
                new Message.RequestReceived(reader, "7K3Q-9D2H"),
                new Message.HowToGoOn(reader),
                new Message.Invitation(reader, until),
                new Message.Invitation(nameless, until),
                new Message.TimesAsked(reader),
                new Message.PractitionerAsked(reader, inPerson, until),
                new Message.PractitionerAsked(reader, online, until),
                new Message.Scheduled(reader, inPerson, true),
                new Message.Scheduled(nameless, online, false),
                new Message.PractitionerScheduled(reader, inPerson),
                new Message.Cancelled(reader, inPerson, true),
                new Message.Cancelled(reader, inPerson, false),
                new Message.PractitionerCancelled(reader, inPerson),
                new Message.PractitionerReleased(reader, inPerson),
                new Message.WithdrawalAcknowledged(reader(Optional.of("Zoë"), Optional.empty()), true),
                new Message.WithdrawalAcknowledged(reader(Optional.empty(), Optional.empty()), false),
                new Message.NotArranged(reader));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void textAndHtmlSayTheSameWords(Message message) {
        var words = wording.of(message);

        assertThat(plain(words.html()))
                .isEqualTo(words.text().replaceAll("\\s+", " ").strip());
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void thereIsOneLinkAndItIsPrintedInFull(Message message) {
        var words = wording.of(message);
        var expected = message.reader().link().map(List::of).orElse(List.of());

        assertThat(A_LINK.matcher(words.text()).results().map(found -> found.group()))
                .isEqualTo(expected);
        assertThat(AN_ANCHOR.matcher(words.html()).results().map(found -> found.group(1)))
                .isEqualTo(expected);
        assertThat(A_LINK.matcher(plain(words.html())).results().map(found -> found.group()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void nothingIsLoadedFromElsewhere(Message message) {
        assertThat(wording.of(message).html())
                .doesNotContainPattern("(?i)<(img|script|link|iframe|object|form)|url\\(|src=");
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void noWordTellsABystanderWhatItIsAbout(Message message) {
        var words = wording.of(message);

        assertThat(words.subject()).doesNotContainPattern(FORBIDDEN).doesNotContain("7K3Q");
        assertThat(words.text()).doesNotContainPattern(FORBIDDEN);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void theFooterAsksNotToWriteAboutTheMatterAndSaysWhereToCall(Message message) {
        assertThat(wording.of(message).text())
                .contains("617-555-0123")
                .containsPattern("do not write about the matter by e-mail");
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void aTwelveYearOldCanReadIt(Message message) {
        var text = wording.of(message).text().replaceAll(A_LINK.pattern(), "");

        assertThat(Readability.grade(text)).as("Flesch-Kincaid grade").isLessThan(7.0);
        assertThat(Readability.longestSentence(text)).isLessThanOrEqualTo(26);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void theHtmlIsSafeFromWhatANameHolds(Message message) {
        assertThat(wording.of(message).html()).doesNotContain("<Quill>");
    }

    private static Reader reader(Optional<String> name, Optional<String> link) {
        return new Reader(name, link, Optional.of("617-555-0123"), CAMPUS);
    }

    /// What a browser shows, by another way than the service makes it.
    private static String plain(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
