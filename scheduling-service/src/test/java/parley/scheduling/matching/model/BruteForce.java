package parley.scheduling.matching.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.events.MeetingFormat;
import parley.events.sessions.Blocker;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Answers the same question by trying everything, minute by minute, with nothing shared with the search: no grid, no
/// bits, zone rules looked up by hand, sets of practitioners counted through as binary numbers.
final class BruteForce {

    private static final int ONLINE = Integer.MAX_VALUE;

    private final Question question;
    private final Duration stretch;
    private final Map<WeeklyHours, List<Window>> expanded = new HashMap<>();

    BruteForce(Question question) {
        this.question = question;
        stretch = wholeQuarters(question.needs().length());
    }

    record Candidate(Instant start, List<Integer> members, int place, boolean late, int pressed, long soft) {}

    record Result(List<Candidate> best, int lookedAt, Map<Blocker, Integer> lost) {}

    Result find(int most) {
        var all = new ArrayList<Candidate>();
        var lost = new EnumMap<Blocker, Integer>(Blocker.class);
        for (var start : question.starts()) {
            var here = at(start);
            if (here.isEmpty()) {
                lost.merge(missingAt(start), 1, Integer::sum);
            }
            here.sort(order());
            all.addAll(
                    question.spread() == Question.Spread.BEST_PER_START && !here.isEmpty() ? here.subList(0, 1) : here);
        }
        all.sort(order());
        return new Result(
                all.subList(0, Math.min(most, all.size())), question.starts().size(), new TreeMap<>(lost));
    }

    /// Lets each practitioner come whenever they are not booked, and each person tick, one start at a time.
    Repairs repairs() {
        var lost =
                question.starts().stream().filter(start -> at(start).isEmpty()).toList();
        var asking = new ArrayList<Repairs.Asking>();
        for (var i = 0; i < question.practitioners().size(); i++) {
            var willing = new BruteForce(withPractitionerThere(i));
            var opened =
                    lost.stream().filter(start -> !willing.at(start).isEmpty()).count();
            if (opened > 0) {
                asking.add(new Repairs.Asking(question.practitioners().get(i).id(), (int) opened));
            }
        }
        asking.sort((one, other) -> other.starts() - one.starts());
        var byOnePerson = lost.stream()
                .filter(start -> IntStream.range(0, question.participants().size())
                        .anyMatch(i -> !new BruteForce(withParticipantTicking(i, start))
                                .at(start)
                                .isEmpty()))
                .count();
        return new Repairs(
                asking,
                (int) byOnePerson,
                opened(lost, List.of(withOneMore())),
                opened(lost, withOneRoomMore()),
                question.needs().format() == MeetingFormat.IN_PERSON
                        ? (int) lost.stream()
                                .filter(start ->
                                        !new BruteForce(online()).at(start).isEmpty())
                                .count()
                        : 0,
                byHalfAnHour(lost));
    }

    /// How many of the starts one of the changed questions has an option for, by date.
    private List<Repairs.OnDate> opened(List<Instant> lost, List<Question> changed) {
        var dates = new TreeMap<LocalDate, Integer>();
        for (var start : lost) {
            if (changed.stream()
                    .anyMatch(each -> !new BruteForce(each).at(start).isEmpty())) {
                dates.merge(dateOf(start), 1, Integer::sum);
            }
        }
        return sorted(dates);
    }

    /// Gives each participant each half hour in turn, and looks what that opens; the best of each date counts.
    private List<Repairs.OnDate> byHalfAnHour(List<Instant> lost) {
        var dates = new TreeMap<LocalDate, Integer>();
        for (var i = 0; i < question.participants().size(); i++) {
            var which = i;
            var without = new BruteForce(withWindows(which, List.of()));
            var theirs = lost.stream()
                    .filter(start -> without.at(start).isEmpty())
                    .filter(start -> !new BruteForce(withParticipantTicking(which, start))
                            .at(start)
                            .isEmpty())
                    .toList();
            for (var start : theirs) {
                for (var from = start.minus(15, ChronoUnit.MINUTES);
                        from.isBefore(start.plus(stretch));
                        from = from.plus(15, ChronoUnit.MINUTES)) {
                    var with = new BruteForce(
                            withWindows(which, List.of(new Window(from, from.plus(30, ChronoUnit.MINUTES)))));
                    var opened = (int) theirs.stream()
                            .filter(other -> dateOf(other).equals(dateOf(start)))
                            .filter(other -> !with.at(other).isEmpty())
                            .count();
                    dates.merge(dateOf(start), opened, Integer::max);
                }
            }
        }
        dates.values().removeIf(starts -> starts == 0);
        return sorted(dates);
    }

    private static List<Repairs.OnDate> sorted(Map<LocalDate, Integer> dates) {
        var sorted = new ArrayList<Repairs.OnDate>();
        dates.forEach((date, starts) -> sorted.add(new Repairs.OnDate(date, starts)));
        sorted.sort((one, other) -> other.starts() - one.starts());
        return sorted;
    }

    private LocalDate dateOf(Instant start) {
        return start.atZone(question.opening().zone()).toLocalDate();
    }

    private Question withOneMore() {
        var places = new HashSet<>(Set.of("ONLINE"));
        question.rooms().forEach(room -> places.add(room.place()));
        var practitioners = new ArrayList<>(question.practitioners());
        practitioners.add(new Practitioner(
                new PractitionerId(new UUID(9, 9)),
                Experience.LEAD,
                Set.of(),
                new Presence(always(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of(),
                new Caps(1, 1, 1),
                Duration.ZERO,
                places,
                0,
                Set.of(),
                false));
        return with(question.participants(), practitioners);
    }

    private List<Question> withOneRoomMore() {
        return question.rooms().stream()
                .map(Room::place)
                .distinct()
                .map(place -> {
                    var rooms = new ArrayList<>(question.rooms());
                    rooms.add(new Room(
                            new RoomId(new UUID(9, 9)),
                            place,
                            99,
                            question.needs().features(),
                            always(),
                            List.of(),
                            List.of(),
                            List.of(),
                            0));
                    return new Question(
                            question.needs(),
                            question.opening(),
                            question.starts(),
                            question.participants(),
                            question.practitioners(),
                            rooms,
                            question.spread());
                })
                .toList();
    }

    private Question online() {
        var needs = question.needs();
        return new Question(
                new Needs(
                        needs.practitioners(),
                        needs.length(),
                        MeetingFormat.ONLINE,
                        needs.heads(),
                        needs.features(),
                        needs.secondRoom(),
                        needs.languages(),
                        needs.firstContactAt(),
                        needs.targetAt()),
                question.opening(),
                question.starts(),
                question.participants(),
                question.practitioners(),
                question.rooms(),
                question.spread());
    }

    /// What somebody ticked is time they have, as much as what they gave; and these stretches besides.
    private Question withWindows(int which, List<Window> more) {
        var participants = new ArrayList<>(question.participants());
        var before = participants.get(which);
        var windows = new ArrayList<>(before.windows());
        before.ticked().forEach(start -> windows.add(new Window(start, start.plus(stretch))));
        windows.addAll(more);
        participants.set(which, new Participant(before.ticked(), windows, before.bookings()));
        return with(participants, question.practitioners());
    }

    private static List<WeeklyHours> always() {
        return Stream.of(DayOfWeek.values())
                .map(day -> new WeeklyHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC))
                .toList();
    }

    private Question withPractitionerThere(int which) {
        var practitioners = new ArrayList<>(question.practitioners());
        var p = practitioners.get(which);
        practitioners.set(
                which,
                new Practitioner(
                        p.id(),
                        p.experience(),
                        p.languages(),
                        new Presence(always(), List.of(), List.of(), List.of(), List.of()),
                        p.bookings(),
                        p.sessionStarts(),
                        p.caps(),
                        p.pause(),
                        p.places(),
                        p.recentSessions(),
                        p.learnsWith(),
                        p.tied()));
        return with(question.participants(), practitioners);
    }

    private Question withParticipantTicking(int which, Instant start) {
        var participants = new ArrayList<>(question.participants());
        var before = participants.get(which);
        var ticked = new HashSet<>(before.ticked());
        ticked.add(start);
        participants.set(which, new Participant(ticked, before.windows(), before.bookings()));
        return with(participants, question.practitioners());
    }

    private Question with(List<Participant> participants, List<Practitioner> practitioners) {
        return new Question(
                question.needs(),
                question.opening(),
                question.starts(),
                participants,
                practitioners,
                question.rooms(),
                question.spread());
    }

    private static Comparator<Candidate> order() {
        return Comparator.comparing(Candidate::late)
                .thenComparingInt(Candidate::pressed)
                .thenComparingLong(Candidate::soft)
                .thenComparing(Candidate::start)
                .thenComparing(candidate ->
                        candidate.members().stream().map("%04d"::formatted).reduce("", String::concat))
                .thenComparingInt(Candidate::place);
    }

    private List<Candidate> at(Instant start) {
        var found = new ArrayList<Candidate>();
        if (!everybodySaidYes(start)) {
            return found;
        }
        for (var members : sets()) {
            var fits = members.stream()
                            .allMatch(i -> isFree(question.practitioners().get(i), start))
                    && members.stream()
                            .noneMatch(i -> question.practitioners().get(i).tied())
                    && canBeLed(members);
            if (fits) {
                for (var place : places(start)) {
                    if (canAllBeIn(place, members)) {
                        found.add(new Candidate(
                                start,
                                members,
                                place,
                                isLate(start),
                                pressed(start, members),
                                soft(start, members, place)));
                    }
                }
            }
        }
        return found;
    }

    private Blocker missingAt(Instant start) {
        if (!everybodySaidYes(start)) {
            return Blocker.PARTICIPANT_UNAVAILABLE;
        }
        var free = sets().stream()
                .filter(members -> members.stream()
                        .allMatch(i -> isFree(question.practitioners().get(i), start)))
                .filter(this::canBeLed)
                .toList();
        if (free.isEmpty()) {
            return Blocker.TOO_FEW_PRACTITIONERS;
        }
        var neutral = free.stream().anyMatch(members -> members.stream()
                .noneMatch(i -> question.practitioners().get(i).tied()));
        if (!neutral) {
            return Blocker.TIE_DECLARED;
        }
        var places = places(start);
        if (places.isEmpty()) {
            return Blocker.NO_ROOM;
        }
        var somewhere =
                free.stream().anyMatch(members -> places.stream().anyMatch(place -> canAllBeIn(place, members)));
        return somewhere ? Blocker.TIE_DECLARED : Blocker.TOO_FEW_PRACTITIONERS;
    }

    private boolean canAllBeIn(int place, List<Integer> members) {
        var code =
                place == ONLINE ? "ONLINE" : question.rooms().get(first(place)).place();
        return members.stream()
                .allMatch(i -> question.practitioners().get(i).places().contains(code));
    }

    /// How many of them would rather not, in one quarter hour at least.
    private int pressed(Instant start, List<Integer> members) {
        var count = 0;
        for (var i : members) {
            var presence = question.practitioners().get(i).presence();
            var weekly = resolve(presence.ifNeedBe());
            var quarters = stretch.toMinutes() / 15;
            var pressed = false;
            for (var q = 0; q < quarters; q++) {
                var from = start.plus(Duration.ofMinutes(15L * q));
                var quarter = new Window(from, from.plus(Duration.ofMinutes(15)));
                var toldFree = everyMinuteOf(quarter, presence.alsoFree());
                pressed |= presence.alsoIfNeedBe().stream().anyMatch(quarter::overlaps)
                        || !toldFree && weekly.stream().anyMatch(quarter::overlaps);
            }
            count += pressed ? 1 : 0;
        }
        return count;
    }

    private static boolean everyMinuteOf(Window stretch, List<Window> windows) {
        for (var minute = stretch.from(); minute.isBefore(stretch.to()); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            var now = minute;
            if (windows.stream().noneMatch(window -> !now.isBefore(window.from()) && now.isBefore(window.to()))) {
                return false;
            }
        }
        return true;
    }

    private List<List<Integer>> sets() {
        var sets = new ArrayList<List<Integer>>();
        var count = question.practitioners().size();
        for (var bits = 0; bits < 1 << count; bits++) {
            if (Integer.bitCount(bits) == question.needs().practitioners()) {
                var members = new ArrayList<Integer>();
                for (var i = 0; i < count; i++) {
                    if ((bits & 1 << i) != 0) {
                        members.add(i);
                    }
                }
                sets.add(members);
            }
        }
        return sets;
    }

    private boolean canBeLed(List<Integer> members) {
        return members.size() == 1
                || members.stream()
                        .anyMatch(i -> question.practitioners().get(i).experience() == Experience.LEAD);
    }

    private boolean everybodySaidYes(Instant start) {
        return question.participants().stream()
                .allMatch(one -> (one.ticked().contains(start) || covered(one.windows(), start))
                        && untouched(one.bookings(), start, question.opening().pauseForPeople()));
    }

    private boolean isFree(Practitioner practitioner, Instant start) {
        var zone = question.opening().zone();
        var day = start.atZone(zone).toLocalDate();
        var thatDay = practitioner.sessionStarts().stream()
                .filter(other -> other.atZone(zone).toLocalDate().equals(day))
                .count();
        var thatWeek = practitioner.sessionStarts().stream()
                .filter(other -> weekOf(other.atZone(zone).toLocalDate()).equals(weekOf(day)))
                .count();
        var spent = practitioner.caps().spent().getOrDefault(YearMonth.from(day), 0);
        var thatMonth = spent
                + practitioner.sessionStarts().stream()
                        .filter(other ->
                                monthOf(other.atZone(zone).toLocalDate()).equals(monthOf(day)))
                        .count();
        return covered(said(practitioner.presence()), start)
                && untouched(practitioner.presence().away(), start, Duration.ZERO)
                && untouched(practitioner.bookings(), start, practitioner.pause())
                && thatDay < practitioner.caps().perDay()
                && thatWeek < practitioner.caps().perWeek()
                && thatMonth < practitioner.caps().perMonth();
    }

    private List<Window> said(Presence presence) {
        return Stream.of(
                        resolve(presence.free()),
                        resolve(presence.ifNeedBe()),
                        presence.alsoFree(),
                        presence.alsoIfNeedBe())
                .flatMap(List::stream)
                .toList();
    }

    private static String monthOf(LocalDate day) {
        return day.getYear() + "/" + day.getMonthValue();
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private List<Integer> places(Instant start) {
        var places = new ArrayList<Integer>();
        var needs = question.needs();
        if (needs.format() != MeetingFormat.ONLINE
                && covered(resolve(question.opening().inPerson()), start)) {
            for (var i = 0; i < question.rooms().size(); i++) {
                if (!canBeHad(i, needs.heads(), start)) {
                    continue;
                }
                if (!needs.secondRoom()) {
                    places.add(i);
                    continue;
                }
                for (var j = 0; j < question.rooms().size(); j++) {
                    if (i != j
                            && canBeHad(j, needs.practitioners() + 1, start)
                            && question.rooms()
                                    .get(j)
                                    .place()
                                    .equals(question.rooms().get(i).place())) {
                        places.add(i * question.rooms().size() + j);
                    }
                }
            }
        }
        if (needs.format() != MeetingFormat.IN_PERSON
                && covered(resolve(question.opening().online()), start)) {
            places.add(ONLINE);
        }
        return places;
    }

    private boolean canBeHad(int which, int heads, Instant start) {
        var room = question.rooms().get(which);
        var open = Stream.concat(resolve(room.hours()).stream(), room.alsoOpen().stream())
                .toList();
        return room.capacity() >= heads
                && question.needs().features().stream().allMatch(room.features()::contains)
                && covered(open, start)
                && untouched(room.closed(), start, Duration.ZERO)
                && untouched(room.bookings(), start, question.opening().pauseForRooms());
    }

    /// Which room is the first one, where there are two.
    private int first(int place) {
        return question.needs().secondRoom() ? place / question.rooms().size() : place;
    }

    private boolean covered(List<Window> windows, Instant start) {
        for (var minute = start; minute.isBefore(start.plus(stretch)); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            var now = minute;
            if (windows.stream().noneMatch(window -> !now.isBefore(window.from()) && now.isBefore(window.to()))) {
                return false;
            }
        }
        return true;
    }

    private boolean untouched(List<Window> busy, Instant start, Duration pause) {
        var end = start.plus(stretch).plus(wholeQuarters(pause));
        return busy.stream().allMatch(window -> !window.from().isBefore(end) || !start.isBefore(window.to()));
    }

    private List<Window> resolve(List<WeeklyHours> rules) {
        return rules.stream()
                .flatMap(rule -> expanded.computeIfAbsent(rule, this::everyWeek).stream())
                .toList();
    }

    private List<Window> everyWeek(WeeklyHours rule) {
        var windows = new ArrayList<Window>();
        var first =
                question.starts().getFirst().atZone(rule.zone()).toLocalDate().minusDays(3);
        for (var i = 0; i < 24; i++) {
            var date = first.plusDays(i);
            if (date.getDayOfWeek() == rule.day()) {
                var from = instantOf(date.atTime(rule.from()), rule.zone());
                var end = rule.to().equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
                var to = instantOf(end.atTime(rule.to()), rule.zone());
                if (from.isBefore(to)) {
                    windows.add(new Window(from, to));
                }
            }
        }
        return windows;
    }

    /// In a gap by the offset before it, in an overlap by the earlier of the two.
    private static Instant instantOf(LocalDateTime wall, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(wall);
        return wall.toInstant(
                offsets.isEmpty() ? zone.getRules().getTransition(wall).getOffsetBefore() : offsets.getFirst());
    }

    private boolean isLate(Instant start) {
        return start.compareTo(question.needs().targetAt()) >= 0;
    }

    private long soft(Instant start, List<Integer> members, int place) {
        var needs = question.needs();
        var points = 2 * Math.floorDiv(ChronoUnit.SECONDS.between(needs.firstContactAt(), start), 86_400L);
        if (place == ONLINE) {
            points += needs.format() == MeetingFormat.EITHER ? 4 : 0;
        } else {
            var room = question.rooms().get(first(place));
            points += Math.floorDiv(room.capacity() - needs.heads(), 2) + room.reluctance();
            if (needs.secondRoom()) {
                var second = question.rooms().get(place % question.rooms().size());
                points += Math.floorDiv(second.capacity() - needs.practitioners() - 1, 2) + second.reluctance();
            }
        }
        var leads = 0;
        var novices = 0;
        for (var i : members) {
            var practitioner = question.practitioners().get(i);
            var before = (long) practitioner.recentSessions();
            points += (before + 1) * (before + 1) - before * before;
            leads += practitioner.experience() == Experience.LEAD ? 1 : 0;
            novices += practitioner.experience() == Experience.NOVICE ? 1 : 0;
        }
        if (members.size() == 1) {
            points += 3L * novices;
        } else {
            points += 4L * (leads - 1) - (novices > 0 ? 8 : 0);
        }
        for (var i : members) {
            var learner = question.practitioners().get(i);
            var asWished = false;
            for (var j : members) {
                var other = question.practitioners().get(j);
                asWished |= other.experience() == Experience.LEAD
                        && learner.learnsWith().contains(other.id());
            }
            points -= learner.experience() == Experience.NOVICE && asWished ? 6 : 0;
        }
        for (var language : needs.languages()) {
            var spoken = false;
            for (var i : members) {
                spoken |= question.practitioners().get(i).languages().contains(language);
            }
            points += spoken ? 0 : 30;
        }
        return points;
    }

    private static Duration wholeQuarters(Duration length) {
        return Duration.ofMinutes((length.toMinutes() + 14) / 15 * 15);
    }
}
