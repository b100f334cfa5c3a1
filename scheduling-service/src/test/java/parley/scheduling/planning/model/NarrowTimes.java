package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.time.model.Timeline;

/// The same waiting list with so few starts, practitioners and rooms that every plan can be tried.
final class NarrowTimes {

    private NarrowTimes() {}

    static WaitingList of(WaitingList list, long seed) {
        var random = new SplittableRandom(seed);
        var options = new CaseOptions(list);
        var cases = new ArrayList<Case>();
        for (var index = 0; index < list.cases().size(); index++) {
            var its = list.cases().get(index);
            var best = options.best(index, 3, CaseOptions.Spread.BEST_PER_START);
            var from =
                    best.isEmpty() ? its.earliest() : best.getFirst().session().start();
            cases.add(new Case(
                    its.practitioners(),
                    its.quarters(),
                    its.participants(),
                    its.eligible(),
                    its.wishes(),
                    its.heads(),
                    its.features(),
                    its.inPerson(),
                    its.online(),
                    Math.min(its.contact(), from),
                    from,
                    from + 1 + random.nextInt(2),
                    from + 400));
        }
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                few(list.practitioners(), 4, list.days().quarters()),
                list.participants(),
                list.rooms().subList(0, Math.min(2, list.rooms().size())),
                cases,
                List.of());
    }

    /// All but the first few are never there.
    private static List<Practitioner> few(List<Practitioner> all, int most, int quarters) {
        var few = new ArrayList<Practitioner>();
        for (var one : all) {
            few.add(
                    few.size() < most
                            ? one
                            : new Practitioner(
                                    one.experience(),
                                    Timeline.empty(quarters),
                                    one.taken(),
                                    one.otherStarts(),
                                    one.mostPerDay(),
                                    one.mostPerWeek(),
                                    one.recentSessions()));
        }
        return few;
    }
}
