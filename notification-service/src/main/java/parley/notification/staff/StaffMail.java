package parley.notification.staff;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import parley.notification.letters.LettersAtHand;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.NeighbourAway;
import parley.notification.neighbours.Watch;
import parley.notification.staff.Carriage.Arrival;
import parley.notification.wording.Message;
import parley.notification.wording.Reader;
import parley.notification.wording.Trouble;
import parley.notification.wording.Wording;
import parley.notification.wording.Work;

/// Writes to staff what waits for them, on the morning of a working day, and at once what should not wait. What goes
/// wrong is tried again soon; on a day on which nothing waits, nothing is written.
@ApplicationScoped
class StaffMail {

    private static final Logger LOG = Logger.getLogger(StaffMail.class);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// After this hour the mail of the morning is old news.
    private static final LocalTime NOON = LocalTime.NOON;

    /// At night nobody is told of anything.
    private static final LocalTime DAWN = LocalTime.of(8, 0);

    private static final LocalTime DUSK = LocalTime.of(20, 0);

    /// Before the first of all.
    private static final UUID FIRST = new UUID(0, 0);

    /// How often somebody's numbers are looked at, and how often they are told of them at most.
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(30);

    /// Longer than everything takes that is done for one person.
    private static final Duration TURN = Duration.ofMinutes(5);

    private final Subscribers subscribers;
    private final Intake intake;
    private final Watch watch;
    private final LettersAtHand letters;
    private final Wording wording;
    private final Carriage carriage;
    private final Clock clock;
    private final ZoneId campus;
    private final LocalTime hour;
    private final String page;

    StaffMail(
            Subscribers subscribers,
            Intake intake,
            Watch watch,
            LettersAtHand letters,
            Wording wording,
            Carriage carriage,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.staff-mail.hour") LocalTime hour,
            @ConfigProperty(name = "parley.practitioner-page-url") String page) {
        this.subscribers = subscribers;
        this.intake = intake;
        this.watch = watch;
        this.letters = letters;
        this.wording = wording;
        this.carriage = carriage;
        this.clock = clock;
        this.campus = campus;
        this.hour = hour;
        this.page = page;
    }

    @Scheduled(every = "{parley.staff-mail.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        lookAt(clock.instant());
    }

    /// Everything that is due at this moment.
    void lookAt(Instant now) {
        var local = now.atZone(campus);
        var time = local.toLocalTime();
        if (!WEEKEND.contains(local.getDayOfWeek()) && !time.isBefore(hour) && time.isBefore(NOON)) {
            var day = local.toLocalDate();
            each(
                    now,
                    (after, then) -> subscribers.takeForDigest(after, day, then, then.plus(TURN)),
                    one -> digest(one, day));
        }
        if (!time.isBefore(DAWN) && time.isBefore(DUSK)) {
            each(now, (after, then) -> subscribers.takeForAlarms(after, then, then.plus(TURN)), one -> alarm(one, now));
        }
    }

    /// One after the other. Each is taken when it is their turn and for as long from then, so that a slow one takes
    /// nothing from the rest.
    private void each(Instant now, BiFunction<UUID, Instant, Optional<Subscriber>> next, Consumer<Subscriber> mail) {
        var began = clock.instant();
        var one = next.apply(FIRST, now);
        while (one.isPresent()) {
            var taken = one.get();
            attempt(() -> mail.accept(taken));
            one = next.apply(taken.id(), now.plus(Duration.between(began, clock.instant())));
        }
    }

    /// What cannot be asked now is asked again when this turn is over.
    private static void attempt(Runnable mail) {
        try {
            mail.run();
        } catch (NeighbourAway away) {
            LOG.warnf("Mail to staff waits: %s", away.getMessage());
        } catch (RuntimeException broken) {
            // The class tells where to look; the words of the exception may hold an address.
            LOG.errorf("Mail to staff waits: %s", broken.getClass().getName());
        }
    }

    private void digest(Subscriber one, LocalDate day) {
        var cases = intake.workAtHand(one.who());
        var own = letters.of(one.who());
        var work = new Work(
                cases.toScreen(), cases.toDo(), cases.late(), cases.inDanger(), own.failed(), own.toBePhoned());
        var arrival = work.isNone()
                ? Arrival.LEFT
                : carriage.carry(
                        id(one, "digest " + day),
                        one.who().office(),
                        one.who().address(),
                        wording.of(new Message.StaffDigest(reader(one), work)));
        switch (arrival) {
            case LEFT -> subscribers.hasDigest(one.id(), day);
            case REFUSED -> {
                LOG.warn("The mail server refused a mail to staff");
                subscribers.hasDigest(one.id(), day);
            }
            case NOT_NOW -> LOG.warn("Mail to staff waits: the mail server does not take it now");
        }
    }

    private void alarm(Subscriber one, Instant now) {
        var held = watch.held();
        var inDanger = one.alarms().containsKey(Alarm.TARGET_IN_DANGER)
                ? intake.workAtHand(one.who()).inDanger()
                : 0;
        var all = new Trouble(inDanger, held.parked(), held.dead(), held.receipts());
        var known = new EnumMap<Alarm, Integer>(Alarm.class);
        one.alarms().keySet().forEach(alarm -> known.put(alarm, alarm.in(all)));
        var more = more(one, known);
        if (more.isEmpty()) {
            subscribers.knows(one.id(), known, now.plus(BETWEEN_LOOKS));
            return;
        }
        var trouble = new Trouble(
                more.getOrDefault(Alarm.TARGET_IN_DANGER, 0),
                more.getOrDefault(Alarm.PARKED, 0),
                more.getOrDefault(Alarm.DEAD_LETTER, 0),
                more.getOrDefault(Alarm.RECEIPT_MISSING, 0));
        switch (carriage.carry(
                // The same again after a crash that hid whether it left.
                id(one, "alarm " + one.quietUntil()),
                one.who().office(),
                one.who().address(),
                wording.of(new Message.StaffAlarm(reader(one), trouble)))) {
            case LEFT, REFUSED -> subscribers.knows(one.id(), known, now.plus(BETWEEN_ALARMS));
            case NOT_NOW -> LOG.warn("Mail to staff waits: the mail server does not take it now");
        }
    }

    /// Of what there is more than they know of.
    private static Map<Alarm, Integer> more(Subscriber one, Map<Alarm, Integer> now) {
        var more = new EnumMap<Alarm, Integer>(Alarm.class);
        now.forEach((alarm, count) -> {
            if (count > one.alarms().getOrDefault(alarm, 0)) {
                more.put(alarm, count);
            }
        });
        return more;
    }

    private Reader reader(Subscriber one) {
        return new Reader(
                one.who().office(), Optional.empty(), Optional.of(page), Optional.empty(), one.language(), campus);
    }

    private static UUID id(Subscriber one, String about) {
        return UUID.nameUUIDFromBytes((one.id() + " " + about).getBytes(StandardCharsets.UTF_8));
    }
}
