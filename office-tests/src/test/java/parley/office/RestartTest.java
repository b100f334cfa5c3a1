package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
            var linesToTell = 5 + new SplittableRandom(seed + 31L * victim.hashCode() + round).nextInt(16);
            var farEnough = new CountDownLatch(linesToTell);
            var mediation = CompletableFuture.supplyAsync(() -> play(farEnough));
            assertThat(farEnough.await(60, TimeUnit.SECONDS)).isTrue();
            System.out.printf("killing %s after line %d of the story (seed %d)%n", victim, linesToTell, seed);
            office.kill(victim);
            var ended = mediation.isDone();
            office.restart(victim);
            var played = mediation.get(180, TimeUnit.SECONDS);
            assertThat(ended).as("the story had ended before the kill").isFalse();
            nothingIsLostAndNothingIsTwice(played);
        }
    }

    private Played play(CountDownLatch told) {
        var people = Demo.shipped("mediation").tagged(TestOffice.freshTag());
        var lines = new OutputStream() {
            @Override
            public void write(int letter) {
                if (letter == '\n') {
                    told.countDown();
                }
            }
        };
        var narrator = new Narrator(new PrintStream(lines, true, StandardCharsets.UTF_8));
        return new Story(office.address(), people, narrator, PATIENCE).untilTheSessionStands();
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
        office.nothingIsHeld(List.of("intake", "scheduling", "notification"));
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
