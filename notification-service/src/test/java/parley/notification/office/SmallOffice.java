package parley.notification.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import parley.notification.office.Neighbours.Person;

/// Neighbours, a mail server and a way to announce facts, for one test.
public record SmallOffice(MailBox mail, Neighbours neighbours, Announcer announcer) implements AutoCloseable {

    public static SmallOffice open() {
        CDI.current().select(Ledger.class).get().nothingWaits();
        return new SmallOffice(new MailBox(), new Neighbours(), new Announcer());
    }

    /// Everything that reached this person.
    public List<Received> lettersOf(Person person) {
        return mail.of(person.email()).stream().map(Received::new).toList();
    }

    /// Waits until exactly so many letters have reached this person.
    public List<Received> awaitLetters(Person person, int count) {
        eventually(() -> assertThat(lettersOf(person)).hasSize(count));
        return lettersOf(person);
    }

    public static void eventually(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(25))
                .untilAsserted(holds);
    }

    /// Holds now and goes on holding for longer than any letter takes.
    public static void staysSo(ThrowingRunnable holds) {
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(holds);
    }

    @Override
    public void close() {
        announcer.close();
        neighbours.close();
        mail.close();
    }
}
