package parley.notification.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.notification.sending.Envelope.Leave;

/// The hours in which nobody's telephone should ring with a letter of ours, by the clock of whoever gets it. Who has to
/// set out before they could have read it is written to all the same.
@ApplicationScoped
class QuietHours {

    /// How long before a session somebody should know in the morning whether it is.
    private static final Duration NOTICE = Duration.ofHours(4);

    private static final Duration TIME_TO_ANSWER = Duration.ofHours(1);

    private final LocalTime from;
    private final LocalTime until;

    /// Equal times mean that no hour is quiet.
    QuietHours(
            @ConfigProperty(name = "parley.letters.quiet-from") LocalTime from,
            @ConfigProperty(name = "parley.letters.quiet-until") LocalTime until) {
        this.from = from;
        this.until = until;
    }

    /// When the quiet ends that a letter has to wait for; absent if it may leave.
    Optional<Instant> end(Instant now, Leave leave) {
        return switch (leave) {
            case Leave.AtOnce() -> Optional.empty();
            case Leave.InWakingHours(var zone) -> end(now, zone);
        };
    }

    /// When somebody hears of a session that is to be, or is not: at once, if it is today or too early tomorrow.
    Leave aheadOf(Instant begins, Instant now, ZoneId zone) {
        var isToday = begins.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return isToday ? new Leave.AtOnce() : before(begins.minus(NOTICE), now, zone);
    }

    /// When somebody is asked what they can answer until then: at once, if the morning leaves no time to.
    Leave whileOpen(Instant until, Instant now, ZoneId zone) {
        return before(until.minus(TIME_TO_ANSWER), now, zone);
    }

    private Leave before(Instant latest, Instant now, ZoneId zone) {
        return end(now, zone).filter(latest::isBefore).isPresent() ? new Leave.AtOnce() : new Leave.InWakingHours(zone);
    }

    private Optional<Instant> end(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(until) ? today : today.plusDays(1);
        return Optional.of(day.atTime(until).atZone(zone).toInstant());
    }

    private boolean isQuiet(LocalTime at) {
        if (from.isBefore(until)) {
            return !at.isBefore(from) && at.isBefore(until);
        }
        return from.isAfter(until) && (!at.isBefore(from) || at.isBefore(until));
    }
}
