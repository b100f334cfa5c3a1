package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// Ways in which a search could be wrong, each made by telling the right search a little less than the truth.
enum PlantedDefect implements OptionFinder {
    FORGETS_TIES(q -> changing(q, p -> copy(p, p.hours(), p.bookings(), p.mostPerDay(), p.mostPerWeek(), false))),
    FORGETS_BOOKINGS(q -> changing(q, p -> copy(p, p.hours(), List.of(), p.mostPerDay(), p.mostPerWeek(), p.tied()))),
    FORGETS_THE_LIMIT_PER_DAY(q -> changing(q, p -> copy(p, p.hours(), p.bookings(), 99, p.mostPerWeek(), p.tied()))),
    FORGETS_THE_LIMIT_PER_WEEK(q -> changing(q, p -> copy(p, p.hours(), p.bookings(), p.mostPerDay(), 99, p.tied()))),
    KEEPS_ONE_OFFSET_ALL_YEAR(q -> changing(
            q,
            p -> copy(
                    p,
                    p.hours().stream().map(rule -> frozen(rule, q)).toList(),
                    p.bookings(),
                    p.mostPerDay(),
                    p.mostPerWeek(),
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
                languages,
                needs.firstContactAt(),
                needs.targetAt());
    }

    private static WeeklyHours frozen(WeeklyHours rule, Question q) {
        var offset = rule.zone().getRules().getStandardOffset(q.starts().getFirst());
        return new WeeklyHours(rule.day(), rule.from(), rule.to(), ZoneOffset.ofTotalSeconds(offset.getTotalSeconds()));
    }

    private static Practitioner copy(
            Practitioner p,
            List<WeeklyHours> hours,
            List<Window> bookings,
            int mostPerDay,
            int mostPerWeek,
            boolean tied) {
        return new Practitioner(
                p.id(),
                p.experience(),
                p.languages(),
                hours,
                p.away(),
                bookings,
                p.sessionStarts(),
                mostPerDay,
                mostPerWeek,
                p.recentSessions(),
                tied);
    }
}
