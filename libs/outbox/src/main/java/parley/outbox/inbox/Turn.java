package parley.outbox.inbox;

import parley.events.cases.CaseForgotten;
import parley.events.cases.ParticipantWithdrew;
import parley.events.letters.LettersForgotten;
import parley.events.offerings.OfferingEvent;
import parley.events.sessions.SessionsForgotten;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;
import parley.outbox.wire.Reading;

/// When an event may take effect, seen from the earlier ones of its subject.
enum Turn {
    /// After all earlier ones.
    IN_ORDER,
    /// At once, whatever is missing before it: nobody who withdrew waits for a lost event. The earlier ones still may
    /// take effect after it.
    AT_ONCE,
    /// At once, and the earlier ones never more: it tells the whole state, and its topic keeps only the latest.
    SUPERSEDES,
    /// At once, even about a subject that is forgotten, and whatever its number: it is asked for again until it is
    /// answered, and a producer that was restored from a backup counts from where the backup stood.
    ANY_TIME;

    static Turn of(Incoming incoming) {
        return of(EventCodec.read(incoming));
    }

    static Turn of(Reading reading) {
        return switch (reading) {
            case Reading.Fact(ParticipantWithdrew _) -> AT_ONCE;
            case Reading.Fact(OfferingEvent _) -> SUPERSEDES;
            case Reading.Fact(CaseForgotten _), Reading.Fact(SessionsForgotten _), Reading.Fact(LettersForgotten _) ->
                ANY_TIME;
            case Reading.Fact _, Reading.Unheard _, Reading.Garbled _ -> IN_ORDER;
        };
    }
}
