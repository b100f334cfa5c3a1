package parley.scheduling.options;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.scheduling.cases.model.Terms;
import parley.scheduling.matching.model.Findings;
import parley.scheduling.matching.model.Option;
import parley.scheduling.matching.model.Place;
import parley.scheduling.matching.model.Repairs;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.SpokenTimes;
import parley.scheduling.time.model.Window;

/// Gives findings the names and words that staff read.
final class OptionsPage {

    private static final int WHOM_TO_ASK = 3;
    private static final int DATES = 3;

    private final Map<UUID, String> names;
    private final Terms terms;
    private final ZoneId zone;

    OptionsPage(Map<UUID, String> names, Terms terms, ZoneId zone) {
        this.names = names;
        this.terms = terms;
        this.zone = zone;
    }

    /// Whose names are shown.
    static Set<PractitionerId> named(Findings findings, Repairs repairs, List<PractitionerId> calendarsNotRead) {
        var named = new TreeSet<>(calendarsNotRead);
        findings.best().forEach(option -> named.addAll(option.practitioners()));
        repairs.askFor().stream()
                .limit(WHOM_TO_ASK)
                .map(Repairs.Asking::practitioner)
                .forEach(named::add);
        return named;
    }

    /// Which rooms are shown.
    static Set<RoomId> placed(Findings findings) {
        var placed = new HashSet<RoomId>();
        for (var option : findings.best()) {
            switch (option.place()) {
                case Place.InRoom in -> {
                    placed.add(in.room());
                    in.second().ifPresent(placed::add);
                }
                case Place.Online() -> {}
            }
        }
        return placed;
    }

    OptionsView show(Findings findings, Repairs repairs, List<PractitionerId> calendarsNotRead, Instant now) {
        return new OptionsView(
                now,
                findings.best().stream().map(this::show).toList(),
                findings.lookedAt(),
                findings.lost().entrySet().stream()
                        .map(each -> new OptionsView.Lost(each.getKey(), each.getValue()))
                        .toList(),
                repairs.askFor().stream()
                        .limit(WHOM_TO_ASK)
                        .map(each -> new OptionsView.Asking(named(each.practitioner()), each.starts()))
                        .toList(),
                calendarsNotRead.stream().map(this::named).toList(),
                repairs.onePersonMore(),
                dates(repairs.onePractitionerMore()),
                dates(repairs.oneRoomMore()),
                repairs.onlineInstead(),
                dates(repairs.halfAnHourMore()));
    }

    private static List<OptionsView.OnDate> dates(List<Repairs.OnDate> found) {
        return found.stream()
                .limit(DATES)
                .map(each -> new OptionsView.OnDate(each.date(), each.starts()))
                .toList();
    }

    private OptionsView.Named named(PractitionerId id) {
        return new OptionsView.Named(id.value(), names.getOrDefault(id.value(), ""));
    }

    private OptionsView.Choice show(Option option) {
        var during = Window.of(option.start(), terms.sessionLength());
        return new OptionsView.Choice(
                during.from().atZone(zone).toOffsetDateTime(),
                during.to().atZone(zone).toOffsetDateTime(),
                zone,
                SpokenTimes.stretch(during, zone),
                option.practitioners().stream().map(PractitionerId::value).toList(),
                option.practitioners().stream().map(this::named).toList(),
                room(option.place()),
                secondRoom(option.place()),
                format(option.place()),
                option.levels().late(),
                option.reasons().stream()
                        .map(reason -> new OptionsView.Because(reason.code(), reason.params()))
                        .toList());
    }

    private OptionsView.@Nullable Named room(Place place) {
        return switch (place) {
            case Place.InRoom in -> named(in.room());
            case Place.Online() -> null;
        };
    }

    private OptionsView.@Nullable Named secondRoom(Place place) {
        return switch (place) {
            case Place.InRoom in -> in.second().map(this::named).orElse(null);
            case Place.Online() -> null;
        };
    }

    private OptionsView.Named named(RoomId id) {
        return new OptionsView.Named(id.value(), names.getOrDefault(id.value(), ""));
    }

    private static MeetingFormat format(Place place) {
        return switch (place) {
            case Place.InRoom _ -> MeetingFormat.IN_PERSON;
            case Place.Online _ -> MeetingFormat.ONLINE;
        };
    }
}
