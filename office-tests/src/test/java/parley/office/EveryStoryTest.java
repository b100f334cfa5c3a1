package parley.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import parley.local.demo.Booked;
import parley.local.demo.Booked.Practitioner;
import parley.local.demo.Demo;
import parley.local.demo.Mailbox;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Narrator;
import parley.local.demo.Played;
import parley.local.demo.Rest;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Story;

/// Plays every story that comes with Parley, each procedure once, from first contact to the last letter.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryStoryTest {

    static final List<String> STORIES = Demo.stories();

    private final TestOffice office = TestOffice.shared();
    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private final Map<String, Played> told = new ConcurrentHashMap<>();

    private Played told(String story) {
        return told.computeIfAbsent(story, name -> {
            var people = Demo.shipped(name).tagged(TestOffice.freshTag());
            return new Story(office.address(), people, Narrator.silent(), Duration.ofSeconds(60)).play();
        });
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void endsInThePresentWithAClosedCaseUnlessTheRestAreAskedAnew(String story) {
        var played = told(story);
        if (played.people().withdraws().isPresent()) {
            assertThat(stateOf(played)).isIn("CONVENING", "NOT_ACCEPTED", "CLOSED");
        } else {
            assertThat(stateOf(played)).isEqualTo("CLOSED");
        }
        assertThat(office.address().time().now()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void namesNobodyToAnybodyElse(String story) {
        var played = told(story);
        for (Person reader : played.people().people()) {
            for (Letter letter : lettersOf(reader)) {
                assertThat(letter.raw() + letter.text() + letter.calendar().orElse(""))
                        .as("a letter to %s", reader.shortName())
                        .doesNotContainPattern(Names.of(played).otherThan(reader));
            }
        }
        for (Booked session : played.sessions()) {
            for (Practitioner practitioner : session.practitioners()) {
                for (Letter letter : letters(practitioner.email())) {
                    assertThat(letter.raw() + letter.text() + letter.calendar().orElse(""))
                            .doesNotContainPattern(Names.of(played).any());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("STORIES")
    void leavesNothingParkedOrDead(String story) {
        told(story);
        office.waitUntilDrained();
        var services = List.of("intake", "scheduling", "notification");
        office.nothingIsHeld(services);
        for (String service : services) {
            assertThat(office.count(service, "select count(*) from outbox_parked"))
                    .as(service)
                    .isZero();
        }
    }

    @Test
    void aSecondSessionKeepsItsPractitioners() {
        for (String story : List.of("mediation", "coaching")) {
            var sessions = told(story).sessions();
            assertThat(sessions).as(story).hasSize(2);
            assertThat(subjects(sessions.getLast())).as(story).isEqualTo(subjects(sessions.getFirst()));
            assertThat(sessions.getLast().start()).isAfter(sessions.getFirst().end());
        }
    }

    @Test
    void inAShuttleNobodyMeetsAnybodyOrHearsOfTheirHour() {
        var played = told("shuttle");
        assertThat(played.sessions()).hasSize(2);
        var first = played.sessions().getFirst();
        var second = played.sessions().getLast();
        assertThat(subjects(second)).isEqualTo(subjects(first));
        var gap = first.start().isBefore(second.start())
                ? Duration.between(first.end(), second.start())
                : Duration.between(second.end(), first.start());
        assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        for (Booked session : played.sessions()) {
            assertThat(session.people()).hasSize(1);
            var other = session == first ? second : first;
            for (Letter letter : lettersOf(session.people().getFirst())) {
                assertThat(letter.raw() + letter.calendar().orElse("").replace("\r\n ", ""))
                        .doesNotContain(other.id().toString(), compact(other.start()));
            }
        }
    }

    @Test
    void aPlanOfACircleShowsTheChairNoCaseAndNobody() {
        var played = told("circle");
        var chair = office.address().token("chair-lindqvist");
        var plans = office.address().intake().resolve("/api/v1/plans");
        var list = rest.get(plans, chair).orFail("reading the plans").body();
        assertThat(list.path("items")).isNotEmpty();
        list.path("items").forEach(one -> {
            var plan = rest.get(
                            office.address()
                                    .intake()
                                    .resolve("/api/v1/plans/" + one.path("id").asText()),
                            chair)
                    .orFail("reading a plan")
                    .body()
                    .toString();
            assertThat(plan + one)
                    .doesNotContainPattern(Names.of(played).any())
                    .doesNotContain(played.caseId().toString(), played.reference(), "CONFLICT_RESOLUTION");
            played.participants().values().forEach(id -> assertThat(plan + one).doesNotContain(id.toString()));
        });
        for (Letter letter : letters("chair-lindqvist@office.example")) {
            assertThat(letter.raw() + letter.text())
                    .doesNotContainPattern(Names.of(played).any())
                    .doesNotContain(played.reference());
            assertThat(letter.link()).as("a link that acts for somebody").isEmpty();
        }
    }

    @Test
    void whoDoesNotAnswerIsRemindedOnceAndNeverNamed() {
        var played = told("not-arranged");
        var silent = played.people().others().getFirst();
        assertThat(lettersOf(silent)).as("an invitation and one reminder").hasSize(2);
        for (Letter letter : lettersOf(played.people().requester())) {
            assertThat(letter.subject() + letter.text())
                    .doesNotContainIgnoringCase("declin", "refus", "did not answer", "said no", "did not reply");
        }
        assertThat(played.sessions()).as("the coaching that takes its place").hasSize(1);
    }

    @Test
    void whoComesAloneIsTheOnlyOneInTheCase() {
        for (String story : List.of("coaching", "conversation", "facilitation", "training")) {
            assertThat(told(story).participants()).as(story).hasSize(1);
            assertThat(told(story).sessions().getFirst().practitioners())
                    .as(story)
                    .hasSize(1);
        }
    }

    private String stateOf(Played played) {
        var path = played.people().path();
        return rest.get(
                        office.address().intake().resolve("/api/v1/cases/" + played.caseId()),
                        office.address().token(path.office().identity()))
                .orFail("reading the case")
                .body()
                .path("state")
                .asText();
    }

    private List<Letter> lettersOf(Person person) {
        return person.email().map(this::letters).orElse(List.of());
    }

    private List<Letter> letters(String address) {
        return new Mailbox(rest, office.address().mail(), address).letters();
    }

    private static List<String> subjects(Booked session) {
        return session.practitioners().stream()
                .map(Practitioner::subject)
                .sorted()
                .toList();
    }

    private static String compact(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    }
}
