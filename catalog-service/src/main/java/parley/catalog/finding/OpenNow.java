package parley.catalog.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import parley.catalog.hours.model.Openness;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Doors;
import parley.catalog.resources.Guide;
import parley.catalog.resources.Published;

/// Who is there now, worked out once for each entry until it changes: a list of thousands asks for all of them.
@ApplicationScoped
class OpenNow {

    private final Doors doors;
    private final ZoneId zone;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private volatile Moment latest = new Moment(0, new BitSet(), Instant.MAX, Instant.MIN);

    OpenNow(Doors doors, InstitutionFiles files) {
        this.doors = doors;
        this.zone = files.institution().zone();
    }

    /// Who of a guide is there at a moment.
    Predicate<Published> of(Guide guide, Instant now) {
        var before = latest;
        if (!before.holdsFor(guide, now)) {
            before = look(guide, now);
            latest = before;
        }
        return before::isOpen;
    }

    private Moment look(Guide guide, Instant now) {
        var open = new BitSet();
        var until = Instant.MAX;
        for (var one : guide.inOrder()) {
            var its = known(one, now);
            open.set(one.position(), its.open());
            until = its.until().isBefore(until) ? its.until() : until;
        }
        return new Moment(guide.edition(), open, now, until);
    }

    private Known known(Published published, Instant now) {
        var before = known.get(published.code());
        if (before == null || !before.holdsFor(published, now)) {
            before = look(published, now);
            known.put(published.code(), before);
        }
        return before;
    }

    /// What is known in words only, such as "weekdays", may change at midnight.
    private Known look(Published published, Instant now) {
        var openness = doors.of(published.entry(), now);
        var midnight =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        var change =
                switch (openness) {
                    case Openness.Open open -> open.until().orElse(midnight);
                    case Openness.Closed closed -> closed.opensAt().orElse(midnight);
                    case Openness.NotStated _ -> midnight;
                };
        return new Known(
                published.version(),
                openness instanceof Openness.Open,
                now,
                change.isBefore(midnight) ? change : midnight);
    }

    private record Known(int version, boolean open, Instant from, Instant until) {

        boolean holdsFor(Published published, Instant now) {
            return version == published.version() && !now.isBefore(from) && now.isBefore(until);
        }
    }

    /// A whole guide until the first of its entries changes.
    ///
    /// @param open the positions of those that are open
    private record Moment(long edition, BitSet open, Instant from, Instant until) {

        boolean holdsFor(Guide guide, Instant now) {
            return edition == guide.edition() && !now.isBefore(from) && now.isBefore(until);
        }

        boolean isOpen(Published published) {
            return open.get(published.position());
        }
    }
}
