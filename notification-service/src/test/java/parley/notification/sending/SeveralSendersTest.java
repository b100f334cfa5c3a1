package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.notification.OnRealGround;
import parley.notification.letters.OutTray;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
class SeveralSendersTest {

    private static final int CASES = 40;

    @Inject
    OutTray tray;

    @Inject
    Traced traced;

    @Inject
    Ledger ledger;

    @Test
    void manySendersAtOnceSendNothingTwice() {
        try (var office = SmallOffice.open()) {
            var matters = IntStream.range(0, CASES)
                    .mapToObj(_ -> Matter.with(office.neighbours()))
                    .toList();
            var rounds = new ArrayList<PostRound>();
            office.neighbours().areAway(true);
            matters.forEach(matter -> office.announcer().announce(matter.invited(AskedBy.LETTER)));
            eventually(() -> assertThat(matters)
                    .allSatisfy(matter -> assertThat(ledger.of(matter.id())).hasSize(1)));

            try {
                for (var round = 0; round < 4; round++) {
                    rounds.add(new PostRound(tray, traced::post, 4, Duration.ofMillis(20)));
                }
                office.neighbours().areAway(false);

                eventually(() -> assertThat(matters).allSatisfy(matter -> assertThat(office.lettersOf(matter.ben()))
                        .isNotEmpty()));
                staysSo(() -> assertThat(office.mail().everything()).hasSize(CASES));
            } finally {
                rounds.forEach(PostRound::close);
            }
        }
    }
}
