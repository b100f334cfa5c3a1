package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parley.scheduling.roster.model.Caps;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Ways in which a search could be wrong, each made by telling the right search a little less than the truth.
enum PlantedDefect implements OptionFinder {
    FORGETS_TIES(q -> changing(q, p -> copy(p, p.presence(), p.bookings(), p.caps(), false))),
    FORGETS_BOOKINGS(q -> changing(q, p -> copy(p, p.presence(), List.of(), p.caps(), p.tied()))),
    FORGETS_THE_LIMIT_PER_DAY(q -> changing(
            q,
            p -> copy(
                    p,
                    p.presence(),
                    p.bookings(),
                    new Caps(99, p.caps().perWeek(), p.caps().perMonth()),
                    p.tied()))),
    FORGETS_THE_LIMIT_PER_WEEK(q -> changing(
            q,
            p -> copy(
                    p,
                    p.presence(),
                    p.bookings(),
                    new Caps(p.caps().perDay(), 99, p.caps().perMonth()),
                    p.tied()))),
    FORGETS_THE_LIMIT_PER_MONTH(q -> changing(
            q,
            p -> copy(
                    p,
                    p.presence(),
                    p.bookings(),
                    new Caps(p.caps().perDay(), p.caps().perWeek(), 99),
                    p.tied()))),
    KEEPS_ONE_OFFSET_ALL_YEAR(q -> changing(
            q,
            p -> copy(
                    p,
                    hours(
                            p.presence(),
                            rules -> rules.stream().map(rule -> frozen(rule, q)).toList()),
                    p.bookings(),
                    p.caps(),
                    p.tied()))),
    FORGETS_WHO_WOULD_RATHER_NOT(q -> changing(
            q,
            p -> copy(
                    p,
                    new Presence(
                            joined(p.presence().free(), p.presence().ifNeedBe()),
                            List.of(),
                            joined(p.presence().alsoFree(), p.presence().alsoIfNeedBe()),
                            List.of(),
                            p.presence().away()),
                    p.bookings(),
                    p.caps(),
                    p.tied()))),
    ASKS_NOBODY_WHO_WOULD_RATHER_NOT(q -> changing(
            q,
            p -> copy(
                    p,
                    new Presence(
                            p.presence().free(),
                            List.of(),
                            p.presence().alsoFree(),
                            List.of(),
                            p.presence().away()),
                    p.bookings(),
                    p.caps(),
                    p.tied()))),
    FORGETS_WHO_IS_AWAY(q -> changing(
            q,
            p -> copy(
                    p,
                    new Presence(
                            p.presence().free(),
                            p.presence().ifNeedBe(),
                            p.presence().alsoFree(),
                            p.presence().alsoIfNeedBe(),
                            List.of()),
                    p.bookings(),
                    p.caps(),
                    p.tied()))),
    COUNTS_NOTHING_OF_WHAT_IS_FORGOTTEN(
            q -> changing(q, p -> copy(p, p.presence(), p.bookings(), p.caps().spent(Map.of()), p.tied()))),
    FORGETS_WHERE_PEOPLE_CAN_BE(q -> changing(q, p -> everywhere(p))),
    FORGETS_WHO_NEEDS_A_LONGER_PAUSE(q -> changing(
            q,
            p -> new Practitioner(
                    p.id(),
                    p.experience(),
                    p.languages(),
                    p.presence(),
                    p.bookings(),
                    p.sessionStarts(),
                    p.caps(),
                    Duration.ZERO,
                    p.places(),
                    p.recentSessions(),
                    p.learnsWith(),
                    p.tied()))),
    FORGETS_WHO_SHOULD_LEARN_WITH_WHOM(q -> changing(
            q,
            p -> new Practitioner(
                    p.id(),
                    p.experience(),
                    p.languages(),
                    p.presence(),
                    p.bookings(),
                    p.sessionStarts(),
                    p.caps(),
                    p.pause(),
                    p.places(),
                    p.recentSessions(),
                    Set.of(),
                    p.tied()))),
    FORGETS_THE_PAUSE(q -> with(
            q,
            new OpeningTimes(
                    q.opening().zone(), q.opening().inPerson(), q.opening().online(), Duration.ZERO, Duration.ZERO))),
    FORGETS_WHAT_PARTICIPANTS_ARE_BOOKED_FOR(q -> new Question(
            q.needs(),
            q.opening(),
            q.starts(),
            q.participants().stream()
                    .map(one -> new Participant(one.ticked(), one.windows(), List.of()))
                    .toList(),
            q.practitioners(),
            q.rooms(),
            q.spread())),
    FORGETS_WHO_SPEAKS_WHAT(q -> with(q, needs(q, q.needs().heads(), Set.of()))),
    FORGETS_WHEN_ROOMS_ARE_CLOSED(q -> rooms(
            q,
            room -> new Room(
                    room.id(),
                    room.place(),
                    room.capacity(),
                    room.features(),
                    room.hours(),
                    room.alsoOpen(),
                    List.of(),
                    room.bookings(),
                    room.reluctance()))),
    TAKES_A_SECOND_ROOM_ANYWHERE(q -> rooms(
            q,
            room -> new Room(
                    room.id(),
                    "CAMPUS",
                    room.capacity(),
                    room.features(),
                    room.hours(),
                    room.alsoOpen(),
                    room.closed(),
                    room.bookings(),
                    room.reluctance()))),
    FORGETS_HOW_MANY_COME(q -> with(q, needs(q, 0, q.needs().languages())));

    private final UnaryOperator<Question> distorted;

    PlantedDefect(UnaryOperator<Question> distorted) {
        this.distorted = distorted;
    }

    @Override
    public Findings find(Question question, int most) {
        return new ExactSearch().find(distorted.apply(question), most);
    }

    private static Question changing(Question q, UnaryOperator<Practitioner> change) {
        return new Question(
                q.needs(),
                q.opening(),
                q.starts(),
                q.participants(),
                q.practitioners().stream().map(change).toList(),
                q.rooms(),
                q.spread());
    }

    private static Question with(Question q, OpeningTimes opening) {
        return new Question(q.needs(), opening, q.starts(), q.participants(), q.practitioners(), q.rooms(), q.spread());
    }

    private static Question with(Question q, Needs needs) {
        return new Question(needs, q.opening(), q.starts(), q.participants(), q.practitioners(), q.rooms(), q.spread());
    }

    private static Needs needs(Question q, int heads, Set<String> languages) {
        var needs = q.needs();
        return new Needs(
                needs.practitioners(),
                needs.length(),
                needs.format(),
                heads,
                needs.features(),
                needs.secondRoom(),
                languages,
                needs.firstContactAt(),
                needs.targetAt());
    }

    private static Question rooms(Question q, UnaryOperator<Room> change) {
        return new Question(
                q.needs(),
                q.opening(),
                q.starts(),
                q.participants(),
                q.practitioners(),
                q.rooms().stream().map(change).toList(),
                q.spread());
    }

    private static WeeklyHours frozen(WeeklyHours rule, Question q) {
        var offset = rule.zone().getRules().getStandardOffset(q.starts().getFirst());
        return new WeeklyHours(rule.day(), rule.from(), rule.to(), ZoneOffset.ofTotalSeconds(offset.getTotalSeconds()));
    }

    private static Presence hours(Presence presence, UnaryOperator<List<WeeklyHours>> change) {
        return new Presence(
                change.apply(presence.free()),
                change.apply(presence.ifNeedBe()),
                presence.alsoFree(),
                presence.alsoIfNeedBe(),
                presence.away());
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Practitioner everywhere(Practitioner p) {
        return new Practitioner(
                p.id(),
                p.experience(),
                p.languages(),
                p.presence(),
                p.bookings(),
                p.sessionStarts(),
                p.caps(),
                p.pause(),
                Set.of("CAMPUS", "HILL", "ONLINE"),
                p.recentSessions(),
                p.learnsWith(),
                p.tied());
    }

    private static Practitioner copy(
            Practitioner p, Presence presence, List<Window> bookings, Caps caps, boolean tied) {
        return new Practitioner(
                p.id(),
                p.experience(),
                p.languages(),
                presence,
                bookings,
                p.sessionStarts(),
                caps,
                p.pause(),
                p.places(),
                p.recentSessions(),
                p.learnsWith(),
                tied);
    }
}
