package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;

/// Looks for the place of a case at which those who would have to make way matter least, where no place is free.
///
/// What a session matters is told by a weight per case, which rises for cases that are hard to place. What stays as it
/// is never makes way.
final class Displacement {

    private static final long NEVER = Long.MAX_VALUE / 8;

    private final Bookings bookings;
    private final World world;
    private final boolean[] stays;
    private final long[] weight;
    private final Dice dice;
    private final int[][] casesOfParticipant;

    /// By case, in which count it was counted last: whoever shares several people counts once.
    private final int[] countedIn;

    private int round;

    private int[] making = new int[64];
    private int makingCount;
    private long best;
    private int start;
    private int first;
    private int second;
    private int place;
    private long placeWeight;

    Displacement(Bookings bookings, boolean[] stays, long[] weight, Dice dice) {
        this.bookings = bookings;
        world = bookings.world;
        this.stays = stays;
        this.weight = weight;
        this.dice = dice;
        casesOfParticipant = casesOfParticipants(world);
        countedIn = new int[world.cases];
    }

    /// Finds a place before the target at which those who make way weigh at most so much together.
    boolean find(int index, long atMost) {
        var its = world.caseWorlds[index];
        best = Math.min(atMost, NEVER - 1) + 1;
        var found = false;
        var count = its.onTime();
        var from = count == 0 ? 0 : dice.below(count);
        for (var i = 0; i < count; i++) {
            var at = its.starts()[from + i < count ? from + i : from + i - count];
            found |= look(its, at);
            if (best <= 1) {
                break;
            }
        }
        return found;
    }

    /// Those who have to make way for what was found.
    int makeWay(int index) {
        makingCount = 0;
        var its = world.caseWorlds[index];
        if (place != Session.ONLINE) {
            inRoom(place, its);
        }
        ofParticipants(its, start);
        ofPractitioner(first, its, start);
        if (second != Session.NOBODY) {
            ofPractitioner(second, its, start);
        }
        return makingCount;
    }

    int making(int i) {
        return making[i];
    }

    Session session(int index) {
        return new Session(index, start, first, second, place);
    }

    private boolean look(CaseWorld its, int at) {
        var together = participants(its, at);
        if (together >= best) {
            return false;
        }
        var where = place(its, at, best - together);
        if (where == Integer.MIN_VALUE) {
            return false;
        }
        together += placeWeight;
        if (together >= best) {
            return false;
        }
        return its.need() == 1 ? one(its, at, where, together) : two(its, at, where, together);
    }

    private int place(CaseWorld its, int at, long below) {
        placeWeight = NEVER;
        if (its.online() && Bits.has(world.onlineStarts[its.length()], at)) {
            placeWeight = 0;
            return Session.ONLINE;
        }
        var chosen = Integer.MIN_VALUE;
        if (!Bits.has(world.inPersonStarts[its.length()], at)) {
            return chosen;
        }
        for (var room : its.rooms()) {
            if (Bits.has(world.startsOfRoom[its.length()][room], at)) {
                var heavy = room(room, its, at, Math.min(below, placeWeight));
                if (heavy < placeWeight) {
                    placeWeight = heavy;
                    chosen = room;
                    if (heavy == 0) {
                        return chosen;
                    }
                }
            }
        }
        return chosen;
    }

    private long room(int room, CaseWorld its, int at, long below) {
        if (bookings.roomFree(room, its, at)) {
            return 0;
        }
        var sum = 0L;
        var others = bookings.casesIn(room);
        for (var i = 0; i < bookings.countIn(room) && sum < below; i++) {
            if (overlaps(others[i], its, at, world.pauseForRooms)) {
                if (stays[others[i]]) {
                    return NEVER;
                }
                sum += weigh(others[i]);
            }
        }
        return sum;
    }

    private long participants(CaseWorld its, int at) {
        if (bookings.participantsFree(its, at)) {
            return 0;
        }
        var sum = 0L;
        round++;
        for (var participant : its.elsewhere()) {
            for (var other : casesOfParticipant[participant]) {
                if (countedIn[other] != round
                        && bookings.has(other)
                        && overlaps(other, its, at, world.pauseForPeople)) {
                    if (stays[other]) {
                        return NEVER;
                    }
                    countedIn[other] = round;
                    sum += weigh(other);
                }
            }
        }
        return sum;
    }

    private boolean one(CaseWorld its, int at, int where, long before) {
        var found = false;
        var rows = world.canStart[its.length()];
        var eligible = its.eligible();
        for (var word = 0; word < world.words; word++) {
            for (var left = eligible[word] & rows[at * world.words + word]; left != 0; left &= left - 1) {
                var m = (word << 6) + Long.numberOfTrailingZeros(left);
                var sum = before + practitioner(m, its, at);
                if (sum < best || sum == best && found && dice.below(4) == 0) {
                    keep(sum, at, m, Session.NOBODY, where);
                    found = true;
                }
            }
        }
        return found;
    }

    /// The lightest lead beside the lightest other one.
    private boolean two(CaseWorld its, int at, int where, long before) {
        var rows = world.canStart[its.length()];
        var eligible = its.eligible();
        var lead = -1;
        var leadWeight = NEVER;
        var other = -1;
        var otherWeight = NEVER;
        for (var word = 0; word < world.words; word++) {
            for (var left = eligible[word] & rows[at * world.words + word]; left != 0; left &= left - 1) {
                var m = (word << 6) + Long.numberOfTrailingZeros(left);
                var heavy = practitioner(m, its, at);
                if (heavy >= NEVER) {
                    continue;
                }
                if (world.experience[m] == World.LEAD
                        && (heavy < leadWeight || heavy == leadWeight && dice.below(4) == 0)) {
                    if (lead >= 0 && leadWeight < otherWeight) {
                        other = lead;
                        otherWeight = leadWeight;
                    }
                    lead = m;
                    leadWeight = heavy;
                } else if (heavy < otherWeight || heavy == otherWeight && dice.below(4) == 0) {
                    other = m;
                    otherWeight = heavy;
                }
                if (leadWeight + otherWeight <= 1 && dice.below(4) == 0) {
                    word = world.words;
                    break;
                }
            }
        }
        if (lead < 0 || other < 0 || before + leadWeight + otherWeight >= best) {
            return false;
        }
        keep(before + leadWeight + otherWeight, at, Math.min(lead, other), Math.max(lead, other), where);
        return true;
    }

    private void keep(long sum, int at, int one, int other, int where) {
        best = sum;
        start = at;
        first = one;
        second = other;
        place = where;
    }

    /// What those weigh who have to make way so that the practitioner can come: who overlaps, and where a day or week
    /// is full, the lightest of it.
    private long practitioner(int m, CaseWorld its, int at) {
        if (bookings.practitionerFree(m, its, at)) {
            return 0;
        }
        var day = world.dayOf[at];
        var week = world.weekOf[at];
        var thatDay = bookings.tooManyThatDay(m, at);
        var thatWeek = bookings.tooManyThatWeek(m, at);
        var sum = 0L;
        var lightestThatDay = NEVER;
        var lightestThatWeek = NEVER;
        var others = bookings.casesOf(m);
        for (var i = 0; i < bookings.countOf(m); i++) {
            var index = others[i];
            var begins = bookings.start[index];
            if (overlaps(index, its, at, world.pauseForPeople)) {
                if (stays[index]) {
                    return NEVER;
                }
                sum += weigh(index);
                thatDay -= world.dayOf[begins] == day ? 1 : 0;
                thatWeek -= world.weekOf[begins] == week ? 1 : 0;
            } else if (world.weekOf[begins] == week) {
                lightestThatWeek = Math.min(lightestThatWeek, weigh(index));
                if (world.dayOf[begins] == day) {
                    lightestThatDay = Math.min(lightestThatDay, weigh(index));
                }
            }
        }
        if (thatDay > 1 || thatWeek > 1) {
            return NEVER;
        }
        if (thatDay == 1) {
            return Math.min(NEVER, sum + lightestThatDay);
        }
        return thatWeek == 1 ? Math.min(NEVER, sum + lightestThatWeek) : sum;
    }

    private void ofPractitioner(int m, CaseWorld its, int at) {
        var day = world.dayOf[at];
        var week = world.weekOf[at];
        var thatDay = bookings.tooManyThatDay(m, at);
        var thatWeek = bookings.tooManyThatWeek(m, at);
        var lightestThatDay = -1;
        var lightestThatWeek = -1;
        var others = bookings.casesOf(m);
        for (var i = 0; i < bookings.countOf(m); i++) {
            var index = others[i];
            var begins = bookings.start[index];
            if (overlaps(index, its, at, world.pauseForPeople) || isMaking(index)) {
                make(index);
                thatDay -= world.dayOf[begins] == day ? 1 : 0;
                thatWeek -= world.weekOf[begins] == week ? 1 : 0;
            } else if (world.weekOf[begins] == week) {
                lightestThatWeek = lighter(lightestThatWeek, index);
                if (world.dayOf[begins] == day) {
                    lightestThatDay = lighter(lightestThatDay, index);
                }
            }
        }
        if (thatDay >= 1) {
            make(lightestThatDay);
        } else if (thatWeek >= 1) {
            make(lightestThatWeek);
        }
    }

    private int lighter(int one, int other) {
        return one < 0 || weigh(other) < weigh(one) || weigh(other) == weigh(one) && dice.below(2) == 0 ? other : one;
    }

    private void inRoom(int room, CaseWorld its) {
        var others = bookings.casesIn(room);
        for (var i = 0; i < bookings.countIn(room); i++) {
            if (overlaps(others[i], its, start, world.pauseForRooms)) {
                make(others[i]);
            }
        }
    }

    private void ofParticipants(CaseWorld its, int at) {
        for (var participant : its.elsewhere()) {
            for (var other : casesOfParticipant[participant]) {
                if (bookings.has(other) && overlaps(other, its, at, world.pauseForPeople)) {
                    make(other);
                }
            }
        }
    }

    private void make(int index) {
        if (!isMaking(index)) {
            if (makingCount == making.length) {
                making = Arrays.copyOf(making, makingCount * 2);
            }
            making[makingCount++] = index;
        }
    }

    private boolean isMaking(int index) {
        for (var i = 0; i < makingCount; i++) {
            if (making[i] == index) {
                return true;
            }
        }
        return false;
    }

    private boolean overlaps(int index, CaseWorld its, int at, int pause) {
        var begins = bookings.start[index];
        return begins < at + its.quarters() + pause && at < begins + world.caseWorlds[index].quarters() + pause;
    }

    private long weigh(int index) {
        return stays[index] ? NEVER : weight[index];
    }

    private static int[][] casesOfParticipants(World world) {
        var lists = new ArrayList<ArrayList<Integer>>();
        for (var i = 0; i < world.inSeveral.length; i++) {
            lists.add(new ArrayList<>());
        }
        for (var index = 0; index < world.cases; index++) {
            for (var participant : world.caseWorlds[index].elsewhere()) {
                lists.get(participant).add(index);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(one -> one).toArray())
                .toArray(int[][]::new);
    }
}
