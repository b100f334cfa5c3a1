package parley.intake.cases.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where a person stands with a case. Each step exists only on the standing that allows it.
public sealed interface Standing {

    /// The office knows of them and has asked them nothing.
    record Named() implements Standing {

        /// The question is put.
        public Asked asked(Instant at, Optional<Instant> validUntil) {
            return new Asked(at, validUntil, false);
        }

        /// They let the office know, before it asked, that they do not want to.
        public Left left(Instant now) {
            return new Left(now);
        }
    }

    /// They are asked whether they want to take part.
    ///
    /// @param validUntil when silence becomes an answer, if ever
    /// @param reminded whether they were reminded, which happens once at most
    record Asked(Instant at, Optional<Instant> validUntil, boolean reminded) implements Standing {

        /// The question is put and waits for an answer however long it takes.
        public static Asked openly(Instant at) {
            return new Asked(at, Optional.empty(), false);
        }

        /// They are reminded, and not a second time.
        public Asked remindedOnce() {
            return new Asked(at, validUntil, true);
        }

        /// Whether a reminder is due: the invitation is as old as that, has not lapsed, and none was sent.
        public boolean isDueForReminder(Instant now, Duration after) {
            return !reminded && validUntil.isPresent() && !isOver(now) && !now.isBefore(at.plus(after));
        }

        /// They want to take part, said through their own link or heard by staff.
        public Agreed yes(Instant now, Optional<Heard> heard) {
            return new Agreed(now, heard);
        }

        /// They do not want to, or have not answered in time. The two look the same from here on.
        public Left left(Instant now) {
            return new Left(now);
        }

        /// Whether the time for an answer is over.
        public boolean isOver(Instant now) {
            return validUntil.filter(until -> !now.isBefore(until)).isPresent();
        }
    }

    /// A live yes.
    record Agreed(Instant at, Optional<Heard> heard) implements Standing {

        /// They stop taking part; no reason is asked for.
        public Withdrew withdrew(Instant now) {
            return new Withdrew(now);
        }
    }

    /// They are not going to take part, whether by a no or by silence.
    record Left(Instant at) implements Standing {}

    /// They took part and have stopped.
    record Withdrew(Instant at) implements Standing {}

    /// The case goes on without them and will not come back to them, whatever they had said.
    record Released(Instant at) implements Standing {}
}
