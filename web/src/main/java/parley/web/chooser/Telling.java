package parley.web.chooser;

import jakarta.enterprise.context.RequestScoped;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.web.cases.When;
import parley.web.chooser.SessionsClient.Because;
import parley.web.chooser.SessionsClient.Changes;
import parley.web.chooser.SessionsClient.Choice;
import parley.web.chooser.SessionsClient.Found;
import parley.web.chooser.SessionsClient.Named;
import parley.web.chooser.SessionsClient.OnDate;
import parley.web.chooser.SessionsClient.Replacement;
import parley.web.frame.Frame;

/// Puts what scheduling gives as data into sentences.
@RequestScoped
class Telling {

    private final Frame frame;

    Telling(Frame frame) {
        this.frame = frame;
    }

    /// The first is picked already if nothing speaks against it, and whatever was picked before stays so.
    List<Shown> options(Found found, String picked) {
        var shown = new ArrayList<Shown>();
        for (var choice : found.options()) {
            var value = Picked.written(
                    choice.start(), choice.practitioners(), choice.room(), choice.secondRoom(), choice.format());
            var against = sentences(choice.reasons(), choice.practitioners(), false);
            var isFirst = picked.isEmpty() && shown.isEmpty() && against.isEmpty();
            shown.add(option(choice, value, against, isFirst || value.equals(picked)));
        }
        return shown;
    }

    private Shown option(Choice choice, String value, List<String> against, boolean picked) {
        return new Shown(
                value,
                time(choice.start(), choice.end(), choice.zone()),
                choice.start().toString(),
                names(choice.practitioners()),
                place(choice.room(), choice.secondRoom()),
                choice.format(),
                choice.late(),
                sentences(choice.reasons(), choice.practitioners(), true),
                against,
                List.of(),
                picked);
    }

    List<Shown> replacements(List<Replacement> items) {
        return items.stream().map(this::replacement).toList();
    }

    private Shown replacement(Replacement item) {
        return new Shown(
                Picked.written(item.start(), item.practitioners(), item.room(), item.secondRoom(), item.format()),
                time(item.start(), item.end(), item.zone()),
                item.start().toString(),
                names(item.practitioners()),
                place(item.room(), item.secondRoom()),
                item.format(),
                item.late(),
                sentences(item.reasons(), item.practitioners(), true),
                sentences(item.reasons(), item.practitioners(), false),
                changes(item.changes()),
                false);
    }

    /// What took the starts away, and what would open some.
    List<String> whyNothingEarlier(Found found) {
        var words = words();
        var sentences = new ArrayList<String>();
        sentences.add(words.lookedAt(found.lookedAt()));
        found.lost().stream()
                .filter(lost -> lost.starts() > 0)
                .forEach(lost -> sentences.add(words.lost(lost.starts()) + " " + words.blocker(lost.blocker())));
        if (found.onePersonMore() > 0) {
            sentences.add(words.onePersonMore(found.onePersonMore()));
        }
        onDates(found.halfAnHourMore()).map(words::halfAnHourMore).forEach(sentences::add);
        onDates(found.onePractitionerMore()).map(words::onePractitionerMore).forEach(sentences::add);
        onDates(found.oneRoomMore()).map(words::oneRoomMore).forEach(sentences::add);
        if (found.onlineInstead() > 0) {
            sentences.add(words.onlineInstead(found.onlineInstead()));
        }
        found.askFor().stream()
                .map(asking -> words.askFor(asking.practitioner().name(), asking.starts()))
                .forEach(sentences::add);
        if (!found.calendarsNotRead().isEmpty()) {
            sentences.add(words.calendarsNotRead(names(found.calendarsNotRead())));
        }
        return sentences;
    }

    private Stream<String> onDates(List<OnDate> dates) {
        return dates.isEmpty()
                ? Stream.of()
                : Stream.of(dates.stream()
                        .map(date -> when(ZoneId.of("UTC")).day(date.date()) + " (" + date.starts() + ")")
                        .collect(Collectors.joining(", ")));
    }

    private List<String> changes(Changes changes) {
        var words = words();
        var sentences = new ArrayList<String>();
        sentences.add(changes.time() ? words.timeChanges() : words.timeStays());
        if (changes.place()) {
            sentences.add(words.placeChanges());
        }
        if (!changes.leaving().isEmpty()) {
            sentences.add(words.leaving(names(changes.leaving())));
        }
        if (!changes.joining().isEmpty()) {
            sentences.add(words.joining(names(changes.joining())));
        }
        return sentences;
    }

    private List<String> sentences(List<Because> reasons, List<Named> practitioners, boolean speakingFor) {
        return reasons.stream()
                .filter(reason -> reason.code().speaksFor() == speakingFor)
                .map(reason -> sentence(reason, practitioners))
                .toList();
    }

    private String sentence(Because reason, List<Named> practitioners) {
        var words = words();
        var params = reason.params();
        return switch (reason.code()) {
            case ALL_PARTICIPANTS_AVAILABLE -> words.allAvailable();
            case PAIR_AVAILABLE -> words.pairAvailable(number(params, "pauseMinutes"));
            case NO_DECLARED_TIE -> words.noTie();
            case WITHIN_TARGET -> words.withinTarget(number(params, "day"), number(params, "targetDays"));
            case BEYOND_TARGET -> words.beyondTarget(number(params, "day"), number(params, "targetDays"));
            case LOAD -> words.load(byPractitioner(params, practitioners));
            case HIGH_LOAD -> words.highLoad(number(params, "sessions"));
            case PAIR_EXPERIENCE ->
                words.experience(number(params, "leads"), number(params, "experienced"), number(params, "novices"));
            case LANGUAGE_NOT_SPOKEN -> words.languageMissing();
            case IF_NEED_BE -> words.ifNeedBe(pressed(params, practitioners));
            case LEARNS_AS_WISHED -> words.learns();
        };
    }

    private static long number(Map<String, Long> params, String name) {
        return params.getOrDefault(name, 0L);
    }

    private static String byPractitioner(Map<String, Long> params, List<Named> practitioners) {
        return practitioners.stream()
                .map(one -> one.name() + " " + number(params, one.id().toString()))
                .collect(Collectors.joining(", "));
    }

    private static String pressed(Map<String, Long> params, List<Named> practitioners) {
        return names(practitioners.stream()
                .filter(one -> params.containsKey(one.id().toString()))
                .toList());
    }

    String time(OffsetDateTime start, OffsetDateTime end, ZoneId zone) {
        return when(zone).stretch(start, end);
    }

    When when(ZoneId zone) {
        return new When(frame.language(), zone);
    }

    @Nullable
    String place(@Nullable Named room, @Nullable Named secondRoom) {
        var rooms = Stream.of(room, secondRoom)
                .flatMap(Stream::ofNullable)
                .map(Named::name)
                .collect(Collectors.joining(" + "));
        return rooms.isEmpty() ? null : rooms;
    }

    private static String names(List<Named> people) {
        return people.stream().map(Named::name).collect(Collectors.joining(" + "));
    }

    private ChooserWords words() {
        return frame.words(ChooserWords.class);
    }
}
