package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.local.demo.Demo;
import parley.local.demo.Mailbox;
import parley.local.demo.Narrator;
import parley.local.demo.Played;
import parley.local.demo.Rest;
import parley.local.demo.Story;

/// Kills one process of the office in the middle of the story, as `kill -9` does, and starts it again.
@Tag("edge")
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestOffice office = TestOffice.shared();

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "intake", "scheduling", "notification", "kafka", "postgres", "keys"})
    void theStoryEndsWellWhateverIsKilled(String victim) throws Exception {
        var seed = TestOffice.seed();
        for (int round = 0; round < TestOffice.rounds(1, 10); round++) {
            var mediation = CompletableFuture.supplyAsync(this::play);
            var calmFor = 300 + new SplittableRandom(seed + 31L * victim.hashCode() + round).nextInt(3500);
            System.out.printf("killing %s after %d ms (seed %d)%n", victim, calmFor, seed);
            Thread.sleep(calmFor);
            office.killAndRestart(victim);
            var played = mediation.get(180, TimeUnit.SECONDS);
            nothingIsLostAndNothingIsTwice(played);
        }
    }

    private Played play() {
        var people = Demo.shipped("mediation").tagged(TestOffice.freshTag());
        return new Story(office.address(), people, Narrator.silent(), PATIENCE).play();
    }

    private void nothingIsLostAndNothingIsTwice(Played played) {
        var rest = new Rest(PATIENCE);
        office.waitUntilDrained();
        assertThat(office.count(
                        "scheduling",
                        "select count(*) from reservation where status = 'BOOKED' and session_id = '"
                                + played.sessionId() + "'"))
                .as("reservations of the session")
                .isEqualTo(6);
        assertThat(office.count("intake", "select count(*) from outbox_parked")).isZero();
        for (String service : List.of("intake", "scheduling", "notification")) {
            assertThat(office.count(service, "select count(*) from inbox_dead"))
                    .as("dead letters in " + service)
                    .isZero();
            assertThat(office.count(service, "select count(*) from inbox_parked"))
                    .as("parked in " + service)
                    .isZero();
        }
        var addresses = new java.util.ArrayList<>(played.practitionerEmails());
        played.people().people().forEach(person -> person.email().ifPresent(addresses::add));
        for (String address : addresses) {
            var entries = new Mailbox(rest, office.address().mail(), address)
                    .letters().stream()
                            .filter(Story.carries("REQUEST", played.sessionId()))
                            .map(Mailbox.Letter::messageId)
                            .toList();
            assertThat(entries)
                    .as("a copy may follow a crash, a second letter may not")
                    .isNotEmpty();
            assertThat(entries.stream().distinct()).hasSize(1);
        }
    }
}
