package parley.scheduling.planning.model;

import java.util.Optional;
import java.util.SplittableRandom;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.time.model.Timeline;

/// The same waiting list after everybody was asked about starts: cases may begin at some quarters only.
final class TickedStarts {

    private TickedStarts() {}

    static WaitingList of(WaitingList list, long seed) {
        var random = new SplittableRandom(seed);
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases().stream().map(its -> with(its, drawn(list, random))).toList(),
                list.confirmed());
    }

    private static Timeline drawn(WaitingList list, SplittableRandom random) {
        var drawn = Timeline.empty(list.days().quarters());
        for (var quarter = 0; quarter < list.days().quarters(); quarter++) {
            if (random.nextInt(3) == 0) {
                drawn = drawn.with(quarter, quarter + 1);
            }
        }
        return drawn;
    }

    private static Case with(Case its, Timeline starts) {
        return new Case(
                its.practitioners(),
                its.quarters(),
                its.participants(),
                its.eligible(),
                its.wishes(),
                its.heads(),
                its.features(),
                its.inPerson(),
                its.online(),
                its.contact(),
                its.earliest(),
                its.target(),
                its.deadline(),
                Optional.of(starts));
    }
}
