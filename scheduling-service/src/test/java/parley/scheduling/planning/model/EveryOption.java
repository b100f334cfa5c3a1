package parley.scheduling.planning.model;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Timeline;

/// Finds options by trying every start, everybody and every place, quarter by quarter, sharing nothing with the
/// search: no rows of words, no classes, days and weeks from the calendar.
final class EveryOption {

    static final Comparator<Choice> ORDER = Comparator.comparing(Choice::late)
            .thenComparingLong(Choice::soft)
            .thenComparingInt(choice -> choice.session().start())
            .thenComparingInt(choice -> choice.session().first())
            .thenComparingInt(choice -> choice.session().second())
            .thenComparingInt(choice -> choice.session().room() == Session.ONLINE
                    ? Integer.MAX_VALUE
                    : choice.session().room());

    private final WaitingList list;
    private final List<Session> booked;

    /// @param booked sessions that are in the world, that of the case itself aside
    EveryOption(WaitingList list, List<Session> booked) {
        this.list = list;
        this.booked = List.copyOf(booked);
    }

    List<Choice> best(int index, int most, CaseOptions.Spread spread) {
        var all = new ArrayList<Choice>();
        for (var start = 0; start < list.days().quarters(); start++) {
            var here = at(index, start);
            here.sort(ORDER);
            all.addAll(spread == CaseOptions.Spread.BEST_PER_START && !here.isEmpty() ? here.subList(0, 1) : here);
        }
        all.sort(ORDER);
        return all.subList(0, Math.min(most, all.size()));
    }

    List<Choice> at(int index, int start) {
        var found = new ArrayList<Choice>();
        var its = list.cases().get(index);
        var asked = its.starts().isEmpty() || its.starts().get().has(start);
        if (!asked || start < its.earliest() || start >= its.deadline() || !participantsCan(index, its, start)) {
            return found;
        }
        for (var members : teams(its)) {
            if (members.stream().allMatch(m -> practitionerCan(index, its, m, start))) {
                for (var room = Session.ONLINE; room < list.rooms().size(); room++) {
                    if (placeCan(index, its, room, start)) {
                        var session = new Session(
                                index,
                                start,
                                members.getFirst(),
                                members.size() == 2 ? members.getLast() : Session.NOBODY,
                                room);
                        found.add(new Choice(session, start >= its.target(), soft(its, session, booked)));
                    }
                }
            }
        }
        return found;
    }

    /// What a session adds to the points of a plan that consists of others.
    long soft(Case its, Session session, List<Session> others) {
        var points = 2L * Math.floorDiv(session.start() - its.contact(), 96);
        if (session.room() == Session.ONLINE) {
            points += its.inPerson() ? 4 : 0;
        } else {
            var room = list.rooms().get(session.room());
            points += Math.floorDiv(room.capacity() - its.heads(), 2) + room.reluctance();
        }
        var leads = 0;
        var novices = 0;
        for (var m : session.practitioners()) {
            var one = list.practitioners().get(m);
            var carries = one.recentSessions()
                    + others.stream()
                            .filter(other -> other.index() != session.index())
                            .filter(other -> other.practitioners().contains(m))
                            .count();
            points += (carries + 1) * (carries + 1) - carries * carries;
            leads += one.experience() == Experience.LEAD ? 1 : 0;
            novices += one.experience() == Experience.NOVICE ? 1 : 0;
        }
        if (session.practitioners().size() == 1) {
            points += 3L * novices;
        } else {
            points += (leads == 2 ? 4 : 0) - (novices > 0 ? 8 : 0);
        }
        for (var wish : its.wishes()) {
            var who = wish.who();
            points += session.practitioners().stream().anyMatch(who::get) ? 0 : wish.points();
        }
        return points;
    }

    private List<List<Integer>> teams(Case its) {
        var count = list.practitioners().size();
        var eligible = its.eligible();
        var teams = new ArrayList<List<Integer>>();
        for (var bits = 0; bits < 1 << count; bits++) {
            if (Integer.bitCount(bits) == its.practitioners()) {
                var which = bits;
                var members = IntStream.range(0, count)
                        .filter(m -> (which >> m & 1) != 0)
                        .boxed()
                        .toList();
                var led = members.size() == 1
                        || members.stream()
                                .anyMatch(m -> list.practitioners().get(m).experience() == Experience.LEAD);
                if (led && members.stream().allMatch(eligible::get)) {
                    teams.add(members);
                }
            }
        }
        return teams;
    }

    private boolean participantsCan(int index, Case its, int start) {
        return its.participants().stream().allMatch(person -> {
            var one = list.participants().get(person);
            return can(one.free(), one.taken(), its, start, list.pauseForPeople())
                    && apart(
                            booked.stream()
                                    .filter(other -> other.index() != index)
                                    .filter(other ->
                                            caseOf(other).participants().contains(person))
                                    .toList(),
                            its,
                            start,
                            list.pauseForPeople());
        });
    }

    private boolean practitionerCan(int index, Case its, int m, int start) {
        var one = list.practitioners().get(m);
        var theirs = booked.stream()
                .filter(other -> other.index() != index)
                .filter(other -> other.practitioners().contains(m))
                .toList();
        var starts = IntStream.concat(
                        theirs.stream().mapToInt(Session::start),
                        one.otherStarts().stream().mapToInt(other -> other))
                .mapToObj(this::dayOf)
                .toList();
        var day = dayOf(start);
        return can(one.free(), one.taken(), its, start, list.pauseForPeople())
                && apart(theirs, its, start, list.pauseForPeople())
                && starts.stream().filter(day::equals).count() < one.mostPerDay()
                && starts.stream()
                                .filter(other -> weekOf(other).equals(weekOf(day)))
                                .count()
                        < one.mostPerWeek();
    }

    private boolean placeCan(int index, Case its, int room, int start) {
        var opening = room == Session.ONLINE ? list.online() : list.inPerson();
        var form = room == Session.ONLINE ? its.online() : its.inPerson();
        if (!form || !whole(opening, start, its.quarters())) {
            return false;
        }
        if (room == Session.ONLINE) {
            return true;
        }
        var there = list.rooms().get(room);
        return there.capacity() >= its.heads()
                && (there.features() & its.features()) == its.features()
                && can(there.free(), there.taken(), its, start, list.pauseForRooms())
                && apart(
                        booked.stream()
                                .filter(other -> other.index() != index && other.room() == room)
                                .toList(),
                        its,
                        start,
                        list.pauseForRooms());
    }

    private boolean apart(List<Session> others, Case its, int start, int pause) {
        return others.stream()
                .noneMatch(other -> start < other.start() + caseOf(other).quarters() + pause
                        && other.start() < start + its.quarters() + pause);
    }

    private static boolean can(Timeline free, Timeline taken, Case its, int start, int pause) {
        return whole(free, start, its.quarters())
                && IntStream.range(start, start + its.quarters() + pause).noneMatch(taken::has);
    }

    private static boolean whole(Timeline free, int start, int quarters) {
        return IntStream.range(start, start + quarters).allMatch(free::has);
    }

    private Case caseOf(Session session) {
        return list.cases().get(session.index());
    }

    private LocalDate dayOf(int quarter) {
        return list.days().grid().at(quarter).atZone(list.days().zone()).toLocalDate();
    }

    private static String weekOf(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
