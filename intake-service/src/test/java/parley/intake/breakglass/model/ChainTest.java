package parley.intake.breakglass.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/// Whatever is done to the log, the newest letter shows it, and says which kind of thing was done.
class ChainTest {

    private static final int TAMPERINGS = 1_000;
    private static final long SEED = 20_261_121L;

    private static final Signing OURS = signing("ours");
    private static final Signing STRANGERS = signing("a stranger's");

    private final Random random = new Random(SEED);

    @Test
    void aThousandTamperingsAreEachCalledByTheirName() {
        var seen = new EnumMap<Verdict, Integer>(Verdict.class);
        for (var count = 0; count < TAMPERINGS; count++) {
            var log = log(2 + random.nextInt(12));
            var letter = new Anchor(log.size(), log.getLast().hash());
            assertThat(verdict(log, letter)).isEqualTo(Verdict.INTACT);
            var kind = List.of(Verdict.EDITED, Verdict.REORDERED, Verdict.TRUNCATED, Verdict.REWRITTEN)
                    .get(random.nextInt(4));

            var tampered = tampered(log, kind);

            assertThat(verdict(tampered, letter))
                    .as("tampering %d with %s", count, log)
                    .isEqualTo(kind);
            seen.merge(kind, 1, Integer::sum);
        }
        assertThat(seen).as("each kind was tried").hasSize(4).allSatisfy((_, times) -> assertThat(times)
                .isPositive());
    }

    @Test
    void anOlderLetterStillHolds() {
        var log = log(5);

        for (var entry : log) {
            assertThat(verdict(log, new Anchor(entry.number(), entry.hash()))).isEqualTo(Verdict.INTACT);
        }
    }

    @Test
    void anEntryThatNobodyWroteIsSeen() {
        var log = log(3);
        var letter = new Anchor(3, log.getLast().hash());
        var added = new ArrayList<>(log);
        added.add(next(log, STRANGERS));
        var copied = new ArrayList<>(log);
        copied.add(numbered(log.get(1), 4));

        assertThat(verdict(added, letter)).isEqualTo(Verdict.EDITED);
        assertThat(verdict(copied, letter)).isEqualTo(Verdict.EDITED);
    }

    @Test
    void anEmptyLogIsOneThatWasEmptied() {
        assertThat(verdict(List.of(), new Anchor(1, log(1).getFirst().hash()))).isEqualTo(Verdict.TRUNCATED);
    }

    private List<LogEntry> tampered(List<LogEntry> log, Verdict kind) {
        return switch (kind) {
            case EDITED -> edited(log);
            case REORDERED -> reordered(log);
            case TRUNCATED -> truncated(log);
            case REWRITTEN -> rewritten(log);
            case INTACT -> log;
        };
    }

    private List<LogEntry> edited(List<LogEntry> log) {
        var changed = new ArrayList<>(log);
        var at = random.nextInt(log.size());
        var it = log.get(at);
        var other = UUID.randomUUID().toString();
        changed.set(
                at,
                switch (random.nextInt(7)) {
                    case 0 ->
                        copy(it, other, it.matter(), it.ground(), it.openedAt(), it.endsAt(), it.previous(), it.hash());
                    case 1 ->
                        copy(it, it.person(), other, it.ground(), it.openedAt(), it.endsAt(), it.previous(), it.hash());
                    case 2 ->
                        copy(
                                it,
                                it.person(),
                                it.matter(),
                                it.ground() == Ground.DANGER_TO_SELF ? Ground.DANGER_TO_OTHERS : Ground.DANGER_TO_SELF,
                                it.openedAt(),
                                it.endsAt(),
                                it.previous(),
                                it.hash());
                    case 3 ->
                        copy(
                                it,
                                it.person(),
                                it.matter(),
                                it.ground(),
                                it.openedAt().plusSeconds(1),
                                it.endsAt(),
                                it.previous(),
                                it.hash());
                    case 4 ->
                        copy(
                                it,
                                it.person(),
                                it.matter(),
                                it.ground(),
                                it.openedAt(),
                                it.endsAt().minusSeconds(1),
                                it.previous(),
                                it.hash());
                    case 5 ->
                        copy(it, it.person(), it.matter(), it.ground(), it.openedAt(), it.endsAt(), other, it.hash());
                    default ->
                        // Signed again, by somebody who has another key.
                        LogEntry.after(
                                it.number(),
                                it.previous(),
                                other,
                                it.matter(),
                                it.ground(),
                                it.openedAt(),
                                it.endsAt(),
                                STRANGERS);
                });
        return changed;
    }

    private List<LogEntry> reordered(List<LogEntry> log) {
        var shuffled = new ArrayList<>(log);
        while (shuffled.equals(log)) {
            Collections.shuffle(shuffled, random);
        }
        return renumbered(shuffled);
    }

    /// Some are taken out, and the rest is numbered as if nothing had been there, or not.
    private List<LogEntry> truncated(List<LogEntry> log) {
        var rest = new ArrayList<>(log);
        var gone = 1 + random.nextInt(log.size() - 1);
        for (var count = 0; count < gone; count++) {
            rest.remove(random.nextBoolean() ? rest.size() - 1 : random.nextInt(rest.size()));
        }
        return random.nextBoolean() ? renumbered(rest) : rest;
    }

    /// Somebody who has the key writes it anew from some entry on.
    private List<LogEntry> rewritten(List<LogEntry> log) {
        var from = random.nextInt(log.size());
        var anew = new ArrayList<>(log.subList(0, from));
        var length = log.size() + random.nextInt(3);
        while (anew.size() < length) {
            anew.add(next(anew, OURS));
        }
        return anew;
    }

    private List<LogEntry> log(int length) {
        var log = new ArrayList<LogEntry>();
        while (log.size() < length) {
            log.add(next(log, OURS));
        }
        return log;
    }

    private LogEntry next(List<LogEntry> log, Signing signing) {
        var at = Instant.parse("2026-11-21T10:00:00Z").plusSeconds(random.nextInt(1_000_000));
        return LogEntry.after(
                log.size() + 1,
                log.isEmpty() ? LogEntry.BEGINNING : log.getLast().hash(),
                signing.of("person " + random.nextLong()),
                signing.of("case " + random.nextLong()),
                random.nextBoolean() ? Ground.DANGER_TO_SELF : Ground.DANGER_TO_OTHERS,
                at,
                at.plus(Duration.ofHours(4)),
                signing);
    }

    private static List<LogEntry> renumbered(List<LogEntry> entries) {
        var numbered = new ArrayList<LogEntry>();
        entries.forEach(entry -> numbered.add(numbered(entry, numbered.size() + 1)));
        return numbered;
    }

    private static LogEntry numbered(LogEntry it, int number) {
        return new LogEntry(
                number, it.person(), it.matter(), it.ground(), it.openedAt(), it.endsAt(), it.previous(), it.hash());
    }

    private static LogEntry copy(
            LogEntry it,
            String person,
            String matter,
            Ground ground,
            Instant openedAt,
            Instant endsAt,
            String previous,
            String hash) {
        return new LogEntry(it.number(), person, matter, ground, openedAt, endsAt, previous, hash);
    }

    private static Verdict verdict(List<LogEntry> log, Anchor letter) {
        return new Chain(log).against(letter, OURS);
    }

    private static Signing signing(String key) {
        return content -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
