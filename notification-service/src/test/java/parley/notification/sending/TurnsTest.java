package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.letters.LetterKind;
import parley.events.letters.RecipientKind;
import parley.notification.OnRealGround;
import parley.notification.letters.Beginning;
import parley.notification.letters.Letter;
import parley.notification.letters.Recipient;
import parley.notification.sending.Envelope.Leave;
import parley.notification.wording.Words;

/// Ten letters a minute for each domain, whoever sends them.
@QuarkusTest
@OnRealGround
class TurnsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Leave BY_DAY = new Leave.InWakingHours(ZoneOffset.UTC);

    @Inject
    AgroalDataSource database;

    private String domain;

    @BeforeEach
    void anotherDomain() {
        domain = UUID.randomUUID() + ".example";
    }

    @Test
    void replicasShareTheLimit() {
        var turns = List.of(turns(NOW), turns(NOW));

        var waits = IntStream.range(0, 15)
                .mapToObj(i -> turns.get(i % 2).turn(letter(Optional.empty()), to(domain, BY_DAY)))
                .toList();

        assertThat(waits.subList(0, 10)).allMatch(Optional::isEmpty);
        assertThat(waits.subList(10, 15).stream().map(Optional::orElseThrow))
                .containsExactly(after(6), after(12), after(18), after(24), after(30));
    }

    @Test
    void noTurnIsGivenTwiceHoweverManyAskAtOnce() throws Exception {
        var turns = List.of(turns(NOW), turns(NOW), turns(NOW));
        var given = new ArrayList<Optional<Instant>>();

        try (var senders = Executors.newFixedThreadPool(6)) {
            for (Future<Optional<Instant>> turn : IntStream.range(0, 30)
                    .mapToObj(i ->
                            senders.submit(() -> turns.get(i % 3).turn(letter(Optional.empty()), to(domain, BY_DAY))))
                    .toList()) {
                given.add(turn.get());
            }
        }

        assertThat(given.stream().filter(Optional::isEmpty)).hasSize(10);
        assertThat(given.stream().flatMap(Optional::stream)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anotherDomainDoesNotWaitForIt() {
        var turns = turns(NOW);
        IntStream.range(0, 30).forEach(_ -> turns.turn(letter(Optional.empty()), to(domain, BY_DAY)));

        assertThat(turns.turn(letter(Optional.empty()), to("other-" + domain, BY_DAY)))
                .isEmpty();
        assertThat(turns.turn(letter(Optional.empty()), to(domain.toUpperCase(java.util.Locale.ROOT), BY_DAY)))
                .isPresent();
    }

    @Test
    void aLetterThatWaitedForItsTurnHasIt() {
        var turns = turns(NOW);
        IntStream.range(0, 30).forEach(_ -> turns.turn(letter(Optional.empty()), to(domain, BY_DAY)));

        assertThat(turns(after(6)).turn(letter(Optional.of(after(6))), to(domain, BY_DAY)))
                .isEmpty();
        assertThat(turns(after(5)).turn(letter(Optional.of(after(6))), to(domain, BY_DAY)))
                .as("before its turn")
                .isPresent();
        assertThat(turns(after(6 + 121)).turn(letter(Optional.of(after(6))), to(domain, BY_DAY)))
                .as("long after it, as after a night in which nothing ran")
                .isPresent();
    }

    @Test
    void whatCannotWaitGoesAndTheOthersWaitForIt() {
        var turns = turns(NOW);
        IntStream.range(0, 10).forEach(_ -> turns.turn(letter(Optional.empty()), to(domain, BY_DAY)));

        assertThat(turns.turn(letter(Optional.empty()), to(domain, new Leave.AtOnce())))
                .isEmpty();
        assertThat(turns.turn(letter(Optional.empty()), to(domain, BY_DAY))).contains(after(12));
    }

    private Turns turns(Instant now) {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(SendingSettings.class)
                .withDefaultValues(Map.of("parley.sending.domain-letters", "10"))
                .build()
                .getConfigMapping(SendingSettings.class);
        return new Turns(database, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Instant after(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }

    private static Letter letter(Optional<Instant> turn) {
        return new Letter(
                UUID.randomUUID(),
                Office.CONFLICT_RESOLUTION,
                UUID.randomUUID(),
                LetterKind.INVITATION,
                new Recipient(RecipientKind.PARTICIPANT, UUID.randomUUID()),
                Optional.empty(),
                new Beginning(Optional.empty(), Optional.empty()),
                false,
                Optional.empty(),
                Optional.empty(),
                "<one@office.example>",
                NOW,
                turn,
                0,
                0,
                UUID.randomUUID(),
                Optional.empty());
    }

    private static Envelope to(String domain, Leave leave) {
        return new Envelope(
                "<one@office.example>",
                Office.CONFLICT_RESOLUTION,
                "somebody@" + domain,
                false,
                new Words("A word", "A word", "A word"),
                Optional.empty(),
                leave,
                NOW);
    }
}
