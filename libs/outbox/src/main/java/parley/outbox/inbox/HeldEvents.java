package parley.outbox.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import parley.outbox.inbox.Held.State;
import parley.outbox.transactions.Transactions;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;
import parley.outbox.wire.Reading;

/// Events that have not taken effect, and what may be decided about them.
@ApplicationScoped
class HeldEvents {

    private final InboxRows rows;
    private final Transactions transactions;
    private final Arrivals arrivals;
    private final Iterable<? extends Reaction<?>> reactions;

    @Inject
    HeldEvents(
            DataSource dataSource, Transactions transactions, Arrivals arrivals, @Any Instance<Reaction<?>> reactions) {
        this(new InboxRows(dataSource), transactions, arrivals, reactions);
    }

    HeldEvents(
            InboxRows rows, Transactions transactions, Arrivals arrivals, Iterable<? extends Reaction<?>> reactions) {
        this.rows = rows;
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.reactions = reactions;
    }

    List<Held> list(State state, long after, int limit) {
        return transactions.inNew(() -> rows.list(state, after, limit));
    }

    Optional<Held> find(UUID event) {
        return transactions.inNew(() -> rows.held(event));
    }

    /// Lets a dead letter try again, or a waiting event go ahead although earlier ones are missing: those are given up.
    Outcome redrive(Held held) {
        if (held.code() == Code.ENVELOPE_UNREADABLE) {
            return Outcome.DIED_AGAIN;
        }
        if (!prepare(held)) {
            return Outcome.BLOCKED;
        }
        return follow(held.incoming(), takeOrBury(held.incoming()));
    }

    /// Decides that the event will never take effect here, and lets the later ones go on.
    void skip(Held held) {
        var envelope = held.incoming().envelope();
        transactions.runInNew(() -> {
            rows.letGo(envelope.id());
            if (held.code() != Code.ENVELOPE_UNREADABLE
                    && envelope.sequence() > rows.lock(envelope.source(), envelope.subject())) {
                rows.settle(envelope, envelope.time());
            }
        });
        if (held.code() != Code.ENVELOPE_UNREADABLE) {
            var _ = follow(held.incoming(), true);
        }
    }

    private boolean prepare(Held held) {
        var envelope = held.incoming().envelope();
        return transactions.inNew(() -> {
            var last = rows.lock(envelope.source(), envelope.subject());
            if (Turn.of(held.incoming()) != Turn.IN_ORDER || envelope.sequence() <= last + 1) {
                return true;
            }
            if (rows.hasEarlierHeld(envelope)) {
                return false;
            }
            rows.advance(envelope.source(), envelope.subject(), envelope.sequence() - 1);
            return true;
        });
    }

    private Outcome follow(Incoming decided, boolean more) {
        var next = more ? arrivals.next(decided.envelope()) : Optional.<Incoming>empty();
        while (next.isPresent()) {
            more = takeOrBury(next.get());
            next = more ? arrivals.next(decided.envelope()) : Optional.empty();
        }
        return find(decided.envelope().id()).isPresent() ? Outcome.DIED_AGAIN : Outcome.SETTLED;
    }

    private boolean takeOrBury(Incoming event) {
        try {
            return arrivals.takeHeld(event, reactionTo(event));
        } catch (Exception | StackOverflowError | AssertionError | LinkageError failure) {
            if (Trouble.of(failure) == Trouble.LASTING) {
                arrivals.bury(event, failure);
                return false;
            }
            throw failure;
        }
    }

    private Reaction<?> reactionTo(Incoming event) {
        if (EventCodec.read(event) instanceof Reading.Fact(var fact)) {
            for (var reaction : reactions) {
                if (reaction.to().isInstance(fact)) {
                    return reaction;
                }
            }
        }
        return new Nothing();
    }

    enum Outcome {
        SETTLED,
        DIED_AGAIN,
        /// An earlier event of the subject is held: decide about that one first.
        BLOCKED
    }

    /// Stands in where no reaction is called: for types that are unknown here, and content that cannot be read.
    private static final class Nothing implements Reaction<parley.events.Event> {
        @Override
        public Class<parley.events.Event> to() {
            return parley.events.Event.class;
        }

        @Override
        public void take(parley.events.Event fact, Envelope envelope) {
            throw new IllegalStateException("Nobody here listens to " + envelope.type());
        }
    }
}
