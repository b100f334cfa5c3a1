package parley.benchmarks.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.Comparator;
import java.util.List;

/// The rules and the objective as constraint streams.
public class Promises implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Meeting.class)
                    .filter(meeting -> meeting.impossible() > 0)
                    .penalize(HardSoftScore.ONE_HARD, Meeting::impossible)
                    .asConstraint("possible by itself"),
            factory.forEachUniquePair(
                            Meeting.class,
                            Joiners.equal(Meeting::placeKey),
                            Joiners.overlapping(Meeting::at, Meeting::roomUntil))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("a room is taken once"),
            factory.forEach(Shared.class)
                    .join(Meeting.class, Joiners.equal(Shared::one, Meeting::getId))
                    .join(Meeting.class, Joiners.equal((shared, _) -> shared.other(), Meeting::getId))
                    .filter((_, one, other) -> collide(one, other))
                    .penalize(HardSoftScore.ONE_HARD)
                    .asConstraint("a participant is in one place"),
            byPractitioner(factory)
                    .penalize(HardSoftScore.ONE_HARD, Promises::tooMuch)
                    .asConstraint("a practitioner is in one place and not too often"),
            byPractitioner(factory)
                    .penalize(HardSoftScore.ONE_SOFT, Promises::load)
                    .asConstraint("load"),
            // A lead with a novice makes up for more than it costs to be there on the first day.
            factory.forEachIncludingUnassigned(Meeting.class)
                    .impact(HardSoftScore.ONE_SOFT, meeting -> -meeting.cost())
                    .asConstraint("in time and soon with the right people and room")
        };
    }

    private static BiConstraintStream<Integer, List<Meeting>> byPractitioner(ConstraintFactory factory) {
        return factory.forEach(Meeting.class)
                .flatten(Meeting::team)
                .groupBy((_, practitioner) -> practitioner, ConstraintCollectors.toList((meeting, _) -> meeting));
    }

    private static boolean collide(Meeting one, Meeting other) {
        return one.at() < other.peopleUntil() && other.at() < one.peopleUntil();
    }

    private static long tooMuch(Integer practitioner, List<Meeting> meetings) {
        var world = meetings.getFirst().world();
        var one = world.practitioners().get(practitioner);
        var wrong = 0L;
        var sorted =
                meetings.stream().sorted(Comparator.comparingInt(Meeting::at)).toList();
        var days = new int[world.days()];
        var weeks = new int[world.weeks()];
        for (var i = 0; i < sorted.size(); i++) {
            var meeting = sorted.get(i);
            wrong += i > 0 && collide(sorted.get(i - 1), meeting) ? 1 : 0;
            wrong += ++days[world.dayOf(meeting.at())] > one.maxPerDay() ? 1 : 0;
            wrong += ++weeks[world.weekOf(meeting.at())] > one.maxPerWeek() ? 1 : 0;
        }
        return wrong;
    }

    private static long load(Integer practitioner, List<Meeting> meetings) {
        long before =
                meetings.getFirst().world().practitioners().get(practitioner).recentSessions();
        var after = before + meetings.size();
        return after * after - before * before;
    }
}
