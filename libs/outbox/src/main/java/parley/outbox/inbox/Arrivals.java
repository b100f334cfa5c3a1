package parley.outbox.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import parley.events.Event;
import parley.outbox.forgetting.ForgottenSubjects;
import parley.outbox.inbox.Held.State;
import parley.outbox.transactions.Transactions;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;
import parley.outbox.wire.Reading;
import parley.outbox.wire.Tracing;

/// The steps an event goes through here, each in a transaction of its own and none of them patient.
@ApplicationScoped
class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);

    private final InboxRows rows;
    private final ForgottenSubjects subjects;
    private final Transactions transactions;
    private final Clock clock;
    private final Counter unheard;

    Arrivals(DataSource dataSource, Transactions transactions, Clock clock, MeterRegistry meters) {
        this.rows = new InboxRows(dataSource);
        this.subjects = new ForgottenSubjects(dataSource);
        this.transactions = transactions;
        this.clock = clock;
        this.unheard = Counter.builder("parley.inbox.unheard")
                .description("Events of types that this version does not know")
                .register(meters);
    }

    /// Takes in an event that has just been delivered. Tells whether a held one may follow now.
    boolean takeDelivered(Incoming event, Reaction<?> reaction) {
        return transactions.inNew(() -> {
            var last = enter(event);
            if (!rows.isHeld(event.envelope().id())) {
                last = take(event, reaction, last);
            }
            return hasNext(event.envelope(), last);
        });
    }

    /// Takes in an event that was held. Tells whether another may follow now.
    boolean takeHeld(Incoming event, Reaction<?> reaction) {
        return transactions.inNew(() -> {
            var last = enter(event);
            return hasNext(event.envelope(), take(event, reaction, last));
        });
    }

    /// The held event whose turn it is now, among those that share the envelope's producer and subject.
    Optional<Incoming> next(Envelope any) {
        return transactions.inNew(() -> {
            var last = rows.lock(any.source(), any.subject());
            var settled = last;
            while (rows.isSettled(any.source(), any.subject(), settled + 1)) {
                settled++;
            }
            if (settled > last) {
                rows.advance(any.source(), any.subject(), settled);
            }
            return rows.waiting(any.source(), any.subject(), settled + 1).map(Held::incoming);
        });
    }

    /// Keeps an event that cannot take effect; the later ones of its subject wait for somebody's decision.
    void bury(Incoming event, Throwable failure) {
        var code = failure instanceof BodyUnreadable ? Code.BODY_UNREADABLE : Code.REACTION_FAILED;
        var cause = failure.getClass().getSimpleName();
        transactions.runInNew(() -> {
            var last = enter(event);
            if (!isOver(event.envelope(), Turn.of(event), last)) {
                rows.hold(event, State.DEAD, code, cause, clock.instant());
            }
        });
        LOG.errorf(
                new Withheld(failure),
                "Dead letter %s of type %s: %s",
                event.envelope().id(),
                event.envelope().type(),
                code);
    }

    /// Keeps the whereabouts of a record that is no event. What it says may be anything, and is not kept.
    void buryStray(ConsumerRecord<String, byte[]> record) {
        var place = record.topic() + "-" + record.partition() + "@" + record.offset();
        var envelope = new Envelope(
                UUID.nameUUIDFromBytes(place.getBytes(UTF_8)),
                "unknown",
                "unknown",
                place,
                clock.instant(),
                0,
                Optional.empty());
        transactions.runInNew(() -> rows.hold(
                new Incoming(envelope, record.topic(), ""),
                State.DEAD,
                Code.ENVELOPE_UNREADABLE,
                null,
                clock.instant()));
        LOG.errorf("Dead letter %s: %s", envelope.id(), Code.ENVELOPE_UNREADABLE);
    }

    /// Waits for whoever forgets the subject, and then for its earlier events. Who may come to forget it comes alone.
    private long enter(Incoming event) {
        var envelope = event.envelope();
        if (Turn.of(event) == Turn.ANY_TIME) {
            subjects.enterAlone(envelope.subject());
        } else {
            subjects.enter(envelope.subject());
        }
        return rows.lock(envelope.source(), envelope.subject());
    }

    /// Whether the event can have no effect any more.
    private boolean isOver(Envelope envelope, Turn turn, long last) {
        if (rows.isSettled(envelope.id())) {
            return true;
        }
        return turn != Turn.ANY_TIME && (envelope.sequence() <= last || subjects.isClosed(envelope.subject()));
    }

    private long take(Incoming event, Reaction<?> reaction, long last) {
        var envelope = event.envelope();
        var reading = EventCodec.read(event);
        var turn = Turn.of(reading);
        if (isOver(envelope, turn, last)) {
            rows.letGo(envelope.id());
            return last;
        }
        var inOrder = envelope.sequence() == last + 1;
        if (turn == Turn.IN_ORDER && !inOrder) {
            rows.hold(event, State.WAITING, Code.EARLIER_IS_MISSING, null, clock.instant());
            return last;
        }
        react(envelope, reading, reaction);
        rows.letGo(envelope.id());
        rows.settle(envelope, clock.instant());
        if ((turn == Turn.AT_ONCE || turn == Turn.ANY_TIME) && !inOrder) {
            return last;
        }
        rows.advance(envelope.source(), envelope.subject(), envelope.sequence());
        return envelope.sequence();
    }

    private <E extends Event> void react(Envelope envelope, Reading reading, Reaction<E> reaction) {
        switch (reading) {
            case Reading.Fact(Event event) -> {
                var fact = reaction.to().cast(event);
                Tracing.within(envelope, () -> reaction.take(fact, envelope));
            }
            case Reading.Unheard _ -> unheard.increment();
            case Reading.Garbled _ -> throw new BodyUnreadable();
        }
    }

    private boolean hasNext(Envelope envelope, long last) {
        return rows.isSettled(envelope.source(), envelope.subject(), last + 1)
                || rows.waiting(envelope.source(), envelope.subject(), last + 1).isPresent();
    }

    private static final class BodyUnreadable extends RuntimeException {}
}
