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

    /// When the clock shows this once more, because it was put back in between; or as `latest` says.
    default Instant again(LocalDateTime shown) {
        return latest(shown);
    }

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

        @Override
        public Instant again(LocalDateTime shown) {
            var offsets = rules.getValidOffsets(shown);
            return offsets.size() > 1 ? shown.toInstant(offsets.getLast()) : latest(shown);
        }
    }

    /// A clock of which only so much is known. Whoever is busy by it is busy wherever it may hang.
    ///
    /// @param first how far it may be ahead
    /// @param last how far it may be behind
    record Somewhere(ZoneOffset first, ZoneOffset last) implements Wall {

        static final Wall ON_EARTH = new Somewhere(ZoneOffset.ofHours(14), ZoneOffset.ofHours(-12));

        @Override
        public Instant earliest(LocalDateTime shown) {
            return shown.toInstant(first);
        }

        @Override
        public Instant latest(LocalDateTime shown) {
            return shown.toInstant(last);
        }

        @Override
        public LocalDateTime shownAt(Instant instant) {
            return LocalDateTime.ofInstant(instant, first);
        }
    }
}
