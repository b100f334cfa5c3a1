package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.events.Procedure;
import parley.notification.OnRealGround;

@QuarkusTest
@OnRealGround
class WordingTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final String LINK = "https://office.example/p/aB3_xyz-0123456789abcdefghijklmnopqrstuvwxyzABCDE";
    private static final String HEAD = "0f1e2d3c4b5a69788796a5b4c3d2e1f00123456789abcdef0123456789abcdef";
    private static final Pattern A_LINK = Pattern.compile("(?:https?://|www\\.)[^\\s\"<>]+");
    private static final Pattern AN_ANCHOR = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");

    /// Words that would tell a bystander, blame somebody, or name an office.
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(mediat\\w*|conflict\\w*|dispute\\w*|complain\\w*|harass\\w*|grievance\\w*|ombud\\w*|roommate\\w*|noise"
                    + "|accus\\w*|blam\\w*|part(?:y|ies)|request(?:er|or)|declin\\w*|refus\\w*|withdr\\w*|consent\\w*"
                    + "|reject\\w*|case|discriminat\\w*|victim\\w*|offender\\w*|counsel\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAIM = Pattern.compile(
            "confiden|\\bin private\\b|secret|no record|nobody will (?:know|learn)", Pattern.CASE_INSENSITIVE);
    private static final String POLICY = "What you say is shared only if you allow it.";
    private static final String EXCEPTION = "There is one exception: when somebody may soon come to serious harm.";

    @Inject
    Wording wording;

    static Stream<Message> everyMessage() {
        var reader = reader(Optional.of("Zoë <Quill> & Sons"), Optional.of(LINK));
        var nameless = reader(Optional.empty(), Optional.of(LINK));
        var inPerson = new Appointment(
                Instant.parse("2026-11-24T15:00:00Z"), Instant.parse("2026-11-24T17:00:00Z"), CAMPUS, true);
        var online = new Appointment(inPerson.start(), inPerson.end(), CAMPUS, false);
        var until = Instant.parse("2026-11-23T22:00:00Z");
        return Stream.concat(
                Procedures.all()
                        .flatMap(help -> Stream.of(
                                new Message.HowToGoOn(reader, help),
                                new Message.Invitation(reader, help, until),
                                new Message.InvitationReminder(nameless, help, until),
                                new Message.TimesAsked(reader, help),
                                new Message.Scheduled(reader, help, inPerson, true),
                                new Message.Scheduled(nameless, help, online, false),
                                new Message.FurtherSessionAsked(reader, help, until))),
                Stream.of(
                        new Message.RequestReceived(reader, "7K3Q-9D2H"),
                        new Message.Invitation(nameless, Help.UNKNOWN, until),
                        new Message.PractitionerAsked(reader, inPerson, until),
                        new Message.PractitionerAsked(reader, online, until),
                        new Message.PractitionerScheduled(reader, inPerson),
                        new Message.Cancelled(reader, inPerson, true),
                        new Message.Cancelled(reader, inPerson, false),
                        new Message.PractitionerCancelled(reader, inPerson),
                        new Message.PractitionerReleased(reader, inPerson),
                        new Message.WithdrawalAcknowledged(reader(Optional.of("Zoë"), Optional.empty()), true),
                        new Message.WithdrawalAcknowledged(reader(Optional.empty(), Optional.empty()), false),
                        new Message.NotArranged(reader),
                        new Message.PlanToApprove(nameless),
                        new Message.PlanApproved(reader),
                        new Message.PlanApproved(reader(Optional.of("Zoë"), Optional.empty())),
                        new Message.BreakGlassOpened(nameless, until, 17, HEAD)));
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

    /// Whoever promises silence says in the same letter what the promise is, and where it ends.
    @ParameterizedTest
    @MethodSource("everyMessage")
    void whereConfidenceIsClaimedThePolicyIsTold(Message message) {
        var text = wording.of(message).text();

        if (CLAIM.matcher(text).find()) {
            assertThat(text).contains(POLICY, EXCEPTION);
        }
    }

    @Test
    void theInvitationAndTheQuestionHowToGoOnClaimConfidence() {
        var reader = reader(Optional.empty(), Optional.of(LINK));
        assertThat(wording.of(new Message.Invitation(reader, Help.UNKNOWN, Instant.EPOCH))
                        .text())
                .containsPattern(CLAIM);
        assertThat(wording.of(new Message.HowToGoOn(reader, Help.UNKNOWN)).text())
                .containsPattern(CLAIM);
    }

    /// Whoever says yes to a circle knows before that its plan leaves the room; nobody else is told of a plan.
    @ParameterizedTest
    @MethodSource("parley.notification.wording.Procedures#all")
    void thePlanOfACircleIsToldBeforeTheYes(Help help) {
        var reader = reader(Optional.empty(), Optional.of(LINK));

        for (var message : List.of(
                new Message.HowToGoOn(reader, help),
                new Message.Invitation(reader, help, Instant.EPOCH),
                new Message.InvitationReminder(reader, help, Instant.EPOCH))) {
            var text = wording.of(message).text();
            if (help.procedure().filter(Procedure.RESTORATIVE_CIRCLE::equals).isPresent()) {
                assertThat(text)
                        .contains("The plan goes to the Chair", "the plan must be kept")
                        .doesNotContain("no record");
            } else {
                assertThat(text).doesNotContainPattern("(?i)chair|\\bplan\\b");
            }
        }
    }

    @Test
    void whoComesAloneIsNotToldOfOthers() {
        var reader = reader(Optional.empty(), Optional.of(LINK));
        var at = new Appointment(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600), CAMPUS, true);

        for (var procedure : List.of(Procedure.COACHING, Procedure.CONVERSATION)) {
            var help = Help.of(procedure.name(), "COACHEE");
            for (var message : List.of(
                    new Message.TimesAsked(reader, help),
                    new Message.Scheduled(reader, help, at, false),
                    new Message.FurtherSessionAsked(reader, help, Instant.EPOCH))) {
                assertThat(wording.of(message).text()).doesNotContainPattern("(?i)everybody|the other|two people");
            }
        }
    }

    @Test
    void inAShuttleNobodyMeets() {
        var reader = reader(Optional.empty(), Optional.of(LINK));
        var at = new Appointment(Instant.EPOCH, Instant.EPOCH.plusSeconds(3600), CAMPUS, true);
        var help = Help.of("SHUTTLE", "OTHER_PARTY");

        assertThat(wording.of(new Message.Invitation(reader, help, Instant.EPOCH))
                        .text())
                .contains("You would not meet anybody else.");
        assertThat(wording.of(new Message.Scheduled(reader, help, at, false)).text())
                .contains("meet nobody else");
    }

    /// What stands in the first lines is what a phone shows to whoever looks over a shoulder.
    @ParameterizedTest
    @MethodSource("parley.notification.wording.Procedures#all")
    void anInvitationBeginsTheSameForEverybody(Help help) {
        var reader = reader(Optional.of("Zoë"), Optional.of(LINK));
        var usual = wording.of(new Message.Invitation(reader, Help.UNKNOWN, Instant.EPOCH));
        var invitation = wording.of(new Message.Invitation(reader, help, Instant.EPOCH));

        assertThat(invitation.subject()).isEqualTo(usual.subject());
        assertThat(invitation.text().lines().limit(4))
                .isEqualTo(usual.text().lines().limit(4).toList());
    }

    @Test
    void theSecondPersonCanReadTheMarkBackExactly() {
        var reader = reader(Optional.empty(), Optional.of(LINK));
        var text = wording.of(new Message.BreakGlassOpened(reader, Instant.EPOCH, 17, HEAD))
                .text();

        assertThat(text).contains("Its number is 17").contains("0f1e 2d3c 4b5a 6978");
        assertThat(text.lines()
                        .filter(line -> line.matches("[0-9a-f ]{30,}"))
                        .map(line -> line.replace(" ", ""))
                        .collect(Collectors.joining()))
                .isEqualTo(HEAD);
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
