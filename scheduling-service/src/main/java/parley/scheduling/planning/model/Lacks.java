package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.scheduling.planning.model.WhyNot.Lack;
import parley.scheduling.planning.model.WhyNot.Repair;

/// Goes through the starts of a case, and finds out what each of those without an option lacks.
final class Lacks {

    private static final int HALF_AN_HOUR = 2;
    private static final int SEVERAL = -2;
    private static final int NOBODY = -1;

    private final Bookings bookings;
    private final World world;
    private final WaitingList.Case its;
    private final CaseWorld laidOut;
    private final Seats seats;
    private final long[] row;
    private final long[][] participantStarts;
    private final long[][] participantUntaken;

    private final Map<Lack, Integer> lost = new EnumMap<>(Lack.class);
    private final Map<Integer, Integer> practitionerMore = new TreeMap<>();
    private final Map<Integer, Integer> roomMore = new TreeMap<>();
    /// By participant and day, how many starts half an hour would open that begins at some quarter.
    private final Map<List<Integer>, Map<Integer, Integer>> timeMore = new HashMap<>();
    private int onlineInstead;
    private int lookedAt;

    Lacks(Bookings bookings, int index) {
        this.bookings = bookings;
        world = bookings.world;
        its = world.list.cases().get(index);
        laidOut = world.caseWorlds[index];
        seats = new Seats(bookings);
        row = new long[world.words];
        participantStarts = new long[its.participants().size()][];
        participantUntaken = new long[its.participants().size()][];
        var all = new long[Bits.words(world.quarters)];
        Bits.fill(all, 0, world.quarters);
        for (var i = 0; i < participantStarts.length; i++) {
            var one = world.list.participants().get(its.participants().get(i));
            var length = its.quarters() + world.pauseForPeople;
            participantStarts[i] =
                    Bits.starts(one.free().words(), one.taken().words(), world.quarters, its.quarters(), length);
            participantUntaken[i] = Bits.starts(all, one.taken().words(), world.quarters, its.quarters(), length);
        }
    }

    WhyNot find() {
        var last = Math.min(its.deadline() - 1, world.quarters - its.quarters());
        for (var at = Math.max(0, its.earliest()); at <= last; at++) {
            if (mayBegin(at)) {
                look(at);
            }
        }
        return new WhyNot(lookedAt, lost, repairs());
    }

    /// Where people were asked about starts, no other is worth repairing.
    private boolean mayBegin(int at) {
        return its.starts().isEmpty() || its.starts().get().has(at);
    }

    private void look(int at) {
        var inPerson = its.inPerson() && Bits.has(world.inPersonStarts[laidOut.length()], at);
        var online = Bits.has(world.onlineStarts[laidOut.length()], at);
        var missing = bookings.participantsFree(laidOut, at) ? whoIsMissing(at) : SEVERAL;
        var seated = bookings.practitionersFree(laidOut, at, row)
                && seats.find(laidOut, at, 1, Long.MAX_VALUE / 4, Blink.NEVER);
        var placed = Place.next(bookings, laidOut, at, Place.FIRST) != Place.NOWHERE;
        var day = world.dayOf[at];
        if (inPerson || online && its.online()) {
            lookedAt++;
            if (missing != NOBODY) {
                lose(Lack.PARTICIPANTS);
            } else if (!seated) {
                lose(Lack.PRACTITIONERS);
            } else if (!placed) {
                lose(Lack.PLACE);
            }
        }
        if (missing == NOBODY && !seated && placed && aLeadMoreIsEnough()) {
            practitionerMore.merge(day, 1, Integer::sum);
        }
        if (missing == NOBODY && seated && !placed) {
            if (inPerson) {
                roomMore.merge(day, 1, Integer::sum);
            }
            if (!its.online() && online) {
                onlineInstead++;
            }
        }
        if (missing >= 0 && seated && placed && Bits.has(participantUntaken[missing], at)) {
            lookForHalfAnHour(its.participants().get(missing), at, day);
        }
    }

    private void lose(Lack lack) {
        lost.merge(lack, 1, Integer::sum);
    }

    /// Who cannot come, by place in the case, if it is one only.
    private int whoIsMissing(int at) {
        var missing = NOBODY;
        for (var i = 0; i < participantStarts.length; i++) {
            if (!Bits.has(participantStarts[i], at)) {
                missing = missing == NOBODY ? i : SEVERAL;
            }
        }
        return missing;
    }

    /// Notes the half hours each of which covers all that is missing.
    private void lookForHalfAnHour(int participant, int at, int day) {
        var free = world.list.participants().get(participant).free();
        var first = -1;
        var last = -1;
        for (var quarter = at; quarter < at + its.quarters(); quarter++) {
            if (!free.has(quarter)) {
                first = first < 0 ? quarter : first;
                last = quarter;
            }
        }
        for (var from = Math.max(0, last + 1 - HALF_AN_HOUR);
                from <= first && from + HALF_AN_HOUR <= world.quarters;
                from++) {
            timeMore.computeIfAbsent(List.of(participant, day), _ -> new TreeMap<>())
                    .merge(from, 1, Integer::sum);
        }
    }

    private boolean aLeadMoreIsEnough() {
        if (its.practitioners() == 1) {
            return true;
        }
        for (var word : row) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    private List<Repair> repairs() {
        var repairs = new ArrayList<Repair>();
        practitionerMore.forEach((day, starts) -> repairs.add(new Repair.OneMorePractitioner(day, starts)));
        timeMore.forEach((who, halfHours) -> repairs.add(best(who, halfHours)));
        roomMore.forEach((day, starts) -> repairs.add(new Repair.OneMoreRoom(day, starts)));
        if (onlineInstead > 0) {
            repairs.add(new Repair.OnlineInstead(onlineInstead));
        }
        repairs.sort(Comparator.comparingInt(Repair::starts).reversed().thenComparing(Repair::toString));
        return repairs;
    }

    /// The half hour that opens most, the earliest of equals.
    private static Repair best(List<Integer> who, Map<Integer, Integer> halfHours) {
        var best = Collections.max(
                halfHours.entrySet(),
                Comparator.comparingInt((Map.Entry<Integer, Integer> each) -> each.getValue())
                        .thenComparing(each -> -each.getKey()));
        return new Repair.HalfAnHourMore(who.getFirst(), who.getLast(), best.getKey(), best.getValue());
    }
}
