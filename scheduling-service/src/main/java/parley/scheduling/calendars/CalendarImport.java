package parley.scheduling.calendars;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.rounds.Round;

/// Reads calendars that are due, a few at a time. Every replica does; each calendar is lent to one of them.
@ApplicationScoped
class CalendarImport {

    private static final Logger LOG = Logger.getLogger(CalendarImport.class);

    /// So that one slow server does not keep the others waiting.
    private static final int AT_A_TIME = 4;

    private final CalendarDesk desk;
    private final Fetching fetching;

    CalendarImport(CalendarDesk desk, Fetching fetching) {
        this.desk = desk;
        this.fetching = fetching;
    }

    @Scheduled(
            every = "{parley.scheduling.calendars.looks-every}",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void readWhatIsDue() {
        Round.once(desk::dropThoseWhoLeft);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, AT_A_TIME).forEach(_ -> threads.execute(() -> Round.once(this::readOneByOne)));
        }
    }

    /// Nobody waits for the next round if it can be done now.
    void readAtOnce(@ObservesAsync CalendarGiven given) {
        Round.once(this::readOneByOne);
    }

    private void readOneByOne() {
        for (var errand = desk.next(); errand.isPresent(); errand = desk.next()) {
            var sent = errand.get();
            desk.store(sent, outcome(sent));
        }
    }

    private Outcome outcome(Errand errand) {
        var outcome = errand.address()
                .map(address -> outcome(errand, address))
                .orElse(new Outcome.Failed(Trouble.ADDRESS_LOST));
        if (outcome instanceof Outcome.Failed(Trouble trouble)) {
            LOG.infof("A calendar could not be read: %s", trouble);
        }
        return outcome;
    }

    private Outcome outcome(Errand errand, Address address) {
        return switch (fetching.fetch(address, errand.marks())) {
            case Fetched.File file ->
                CalendarFile.read(
                        file.text(),
                        errand.zone(),
                        errand.horizon(),
                        uid -> OwnUid.isOne(uid, errand.owner()),
                        file.marks());
            case Fetched.Unchanged _ -> new Outcome.Unchanged();
            case Fetched.Nothing(Trouble trouble) -> new Outcome.Failed(trouble);
        };
    }
}
