package parley.scheduling.calendars;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/// A clock on some wall: which instants its hours are.
sealed interface Wall {

    /// When the clock shows this, at the earliest.
    Instant earliest(LocalDateTime shown);

    /// When the clock shows this, at the latest.
    Instant latest(LocalDateTime shown);

    /// What the clock shows then, at the latest.
    LocalDateTime shownAt(Instant instant);

    /// A clock whose changes are known. An hour that comes twice in autumn is read as its first coming, one that is
    /// skipped in spring by the offset before, as RFC 5545 wants it.
    record Known(ZoneRules rules) implements Wall {

        @Override
        public Instant earliest(LocalDateTime shown) {
            var offsets = rules.getValidOffsets(shown);
            var offset = offsets.isEmpty() ? rules.getTransition(shown).getOffsetBefore() : offsets.getFirst();
            return shown.toInstant(offset);
        }

        @Override
        public Instant latest(LocalDateTime shown) {
            return earliest(shown);
        }

        @Override
        public LocalDateTime shownAt(Instant instant) {
            return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
        }
    }

    /// A clock somewhere on earth. Whoever is busy by it is busy wherever it may hang.
    record Somewhere() implements Wall {

        private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
        private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

        @Override
        public Instant earliest(LocalDateTime shown) {
            return shown.toInstant(FIRST);
        }

        @Override
        public Instant latest(LocalDateTime shown) {
            return shown.toInstant(LAST);
        }

        @Override
        public LocalDateTime shownAt(Instant instant) {
            return LocalDateTime.ofInstant(instant, FIRST);
        }
    }
}
