package parley.intake.cases.model;

import java.time.Instant;
import java.util.Optional;

/// Where a person stands with a case. Each step exists only on the standing that allows it.
public sealed interface Standing {

    /// The office knows of them and has asked them nothing.
    record Named() implements Standing {

        /// The question is put.
        public Asked asked(Instant at, Optional<Instant> validUntil) {
            return new Asked(at, validUntil);
        }

        /// They let the office know, before it asked, that they do not want to.
        public Left left(Instant now) {
            return new Left(now);
        }
    }

    /// They are asked whether they want to take part.
    ///
    /// @param validUntil when silence becomes an answer, if ever
    record Asked(Instant at, Optional<Instant> validUntil) implements Standing {

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
}
