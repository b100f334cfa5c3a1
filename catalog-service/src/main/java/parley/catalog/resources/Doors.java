package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.catalog.hours.model.Openness;
import parley.catalog.institution.Institution;
import parley.catalog.institution.InstitutionFiles;

/// Who can be reached at a moment, and how.
@ApplicationScoped
public class Doors {

    private final Institution institution;

    Doors(InstitutionFiles files) {
        this.institution = files.institution();
    }

    /// Whether anybody can be reached there, at the place or by phone. Behind what is to be read there is nobody.
    public Openness of(Entry entry, Instant now) {
        return switch (entry.kind()) {
            case WEBSITE, DOCUMENT -> new Openness.NotStated();
            case OFFICE, PEOPLE, PROGRAM, SECTION ->
                soonest(Stream.concat(
                                entry.opening().map(week -> at(week, now)).stream(),
                                entry.phones().stream().filter(Doors::isSaid).map(phone -> of(phone, entry, now)))
                        .toList());
        };
    }

    /// The number to call now: the first that is answered or, if no document says when any is, the first that may be.
    Optional<Phone> toCall(Entry entry, Instant now) {
        var certain =
                entry.phones().stream().filter(phone -> phone.doubt().isEmpty()).toList();
        return certain.stream()
                .filter(phone -> of(phone, entry, now) instanceof Openness.Open)
                .findFirst()
                .or(() -> certain.stream()
                        .filter(phone -> of(phone, entry, now) instanceof Openness.NotStated)
                        .findFirst());
    }

    /// The resource to turn to while another one is closed.
    Optional<String> whenClosed() {
        return institution.whenClosed();
    }

    ZoneId zone() {
        return institution.zone();
    }

    /// A phone has its own hours; one of which nothing is said is answered when the place is open.
    private Openness of(Phone phone, Entry entry, Instant now) {
        return phone.opening()
                .map(week -> at(week, now))
                .or(() -> phone.reachable().map(reachable -> reachable.at(now, institution.zone())))
                .or(() -> entry.opening().map(week -> at(week, now)))
                .orElseGet(Openness.NotStated::new);
    }

    private static boolean isSaid(Phone phone) {
        return phone.doubt().isEmpty()
                && (phone.opening().isPresent() || phone.reachable().isPresent());
    }

    private Openness at(Week week, Instant now) {
        return week.hours(institution.zone(), institution.holidays()).at(now);
    }

    /// Of several ways, the one that is open longest, may be open, or opens first.
    private static Openness soonest(List<Openness> ways) {
        return ways.stream()
                .min(Comparator.comparingInt(Doors::order).thenComparing(Doors::moment))
                .orElseGet(Openness.NotStated::new);
    }

    private static int order(Openness way) {
        return switch (way) {
            case Openness.Open _ -> 0;
            case Openness.NotStated _ -> 1;
            case Openness.Closed _ -> 2;
        };
    }

    /// The sooner the better for what opens, the later the better for what closes.
    private static Instant moment(Openness way) {
        return switch (way) {
            case Openness.Open open ->
                open.until()
                        .map(until -> Instant.EPOCH.minusSeconds(until.getEpochSecond()))
                        .orElse(Instant.MIN);
            case Openness.NotStated _ -> Instant.EPOCH;
            case Openness.Closed closed -> closed.opensAt().orElse(Instant.MAX);
        };
    }
}
