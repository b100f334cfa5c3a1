package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Confirmed;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.planning.model.WaitingList.Room;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

class ReplannerTest {

    private static final long SEED = Long.getLong("parley.seed", 20_261_121L);
    private static final int LISTS =
            switch (System.getProperty("parley.tier", "test")) {
                case "soak" -> 5_000;
                case "quick" -> 60;
                default -> 300;
            };

    @Test
    void whoFallsIllIsReplacedAtTheSameTimeIfAnybodyFits() {
        var seen = replan((list, session, _) -> ill(list, session.first()));
        assertThat(seen.sameTime).as("another practitioner").isPositive();
        assertThat(seen.otherTime).as("another time").isPositive();
    }

    @Test
    void aSessionInAClosedRoomGoesElsewhereAtTheSameTimeIfItCan() {
        var seen = replan((list, session, _) -> session.room() == Session.ONLINE ? list : closed(list, session.room()));
        assertThat(seen.sameTime).as("another room").isPositive();
        assertThat(seen.otherTime).as("another time").isPositive();
    }

    @Test
    void aSessionFollowsTheHoursOfItsParticipants() {
        var seen = replan((list, session, random) -> {
            var people = list.cases().get(session.index()).participants();
            return busy(list, people.get(random.nextInt(people.size())), session.start());
        });
        assertThat(seen.otherTime).as("another time").isPositive();
    }

    @Test
    void nothingChangesWhereNothingChanged() {
        var seen = replan((list, _, _) -> list);
        assertThat(seen.sameTime + seen.otherTime + seen.gone).isZero();
    }

    @Test
    void thatNothingNewCouldBeginSoSoonBreaksNoSession() {
        var lists = new RandomWaitingLists(SEED + 1);
        var stayed = 0;
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(5, 0.7);
            var sessions = Planner.plan(list, Effort.ofRounds(0, 0), ProgressListener.NONE)
                    .sessions();
            var replanned = Replanner.replan(later(confirming(list, sessions)));
            assertThat(replanned.rearranged()).isEmpty();
            assertThat(replanned.sessions()).isEqualTo(sessions);
            stayed += sessions.size();
        }
        assertThat(stayed).isPositive();
    }

    /// They have three sessions in a week, on three days, and take two from now on. Somebody else could come.
    @Test
    void whoTakesFewerSessionsFromNowOnKeepsTheFirstOfThem() {
        var days = OfficeDays.of(new Grid(Instant.parse("2026-06-01T00:00:00Z"), 7 * 96), ZoneId.of("UTC"));
        var none = Timeline.empty(7 * 96);
        var both = new BitSet();
        both.set(0, 2);
        var its = new Case(1, 4, List.of(0), both, List.of(), 0, 0, false, true, 0, 0, 600, 600);
        var sessions = List.of(online(0, 340), online(1, 40), online(2, 140));
        var list = new WaitingList(
                days,
                none.not(),
                none.not(),
                2,
                1,
                List.of(
                        new Practitioner(Experience.LEAD, none.not(), none, List.of(), 3, 2, 0),
                        new Practitioner(Experience.LEAD, none.not(), none, List.of(), 3, 9, 5)),
                List.of(new Participant(none.not(), none)),
                List.of(),
                List.of(its, its, its),
                sessions.stream().map(session -> new Confirmed(session, false)).toList());
        assertThat(Replanner.replan(list).rearranged())
                .containsExactly(new Rearranged(
                        sessions.getFirst(), Optional.of(new Session(0, 340, 1, Session.NOBODY, Session.ONLINE))));
    }

    /// Others carry less, but these two know the people.
    @Test
    void whoCanStayStaysThoughOthersCarryLess() {
        var days = OfficeDays.of(new Grid(Instant.parse("2026-06-01T00:00:00Z"), 7 * 96), ZoneId.of("UTC"));
        var none = Timeline.empty(7 * 96);
        var all = none.not();
        var everybody = new BitSet();
        everybody.set(0, 4);
        var before = new Session(0, 40, 0, 1, 0);
        var its = new Case(2, 4, List.of(0), everybody, List.of(), 3, 0, true, false, 0, 0, 600, 600);
        var list = new WaitingList(
                days,
                all,
                all,
                2,
                1,
                IntStream.range(0, 4)
                        .mapToObj(m -> new Practitioner(Experience.LEAD, all, none, List.of(), 3, 9, m < 2 ? 9 : 0))
                        .toList(),
                List.of(new Participant(all, none)),
                List.of(new Room(4, 0, 0, all, none), new Room(4, 0, 0, all, none)),
                List.of(its),
                List.of(new Confirmed(before, false)));

        assertThat(Replanner.replan(closed(list, 0)).rearranged())
                .as("in the other room")
                .containsExactly(new Rearranged(before, Optional.of(new Session(0, 40, 0, 1, 1))));
        assertThat(Replanner.replan(ill(list, 0)).rearranged())
                .as("one of them is ill")
                .containsExactly(new Rearranged(before, Optional.of(new Session(0, 40, 1, 2, 0))));
    }

    @Test
    void lowerLimitsAreKeptAndTouchNobodyElse() {
        var lists = new RandomWaitingLists(SEED + 2);
        var rearranged = 0;
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(7, 0.9);
            var sessions = Planner.plan(list, Effort.ofRounds(0, 0), ProgressListener.NONE)
                    .sessions();
            if (sessions.isEmpty()) {
                continue;
            }
            var who = sessions.getFirst().first();
            var changed = oneAWeek(confirming(list, sessions), who);
            var replanned = Replanner.replan(changed);
            for (var session : replanned.sessions()) {
                assertThat(new EveryOption(changed, replanned.sessions()).at(session.index(), session.start()))
                        .extracting(Choice::session)
                        .contains(session);
            }
            assertThat(replanned.rearranged())
                    .as("list %d", i)
                    .allSatisfy(one -> assertThat(one.before().practitioners()).contains(who));
            rearranged += replanned.rearranged().size();
        }
        assertThat(rearranged).isPositive();
    }

    private static Session online(int index, int start) {
        return new Session(index, start, 0, Session.NOBODY, Session.ONLINE);
    }

    private static WaitingList oneAWeek(WaitingList list, int practitioner) {
        var people = new ArrayList<>(list.practitioners());
        var one = people.get(practitioner);
        people.set(
                practitioner,
                new Practitioner(
                        one.experience(),
                        one.free(),
                        one.taken(),
                        one.otherStarts(),
                        one.mostPerDay(),
                        1,
                        one.recentSessions()));
        return with(list, people, list.participants(), list.rooms());
    }

    /// The same when the horizon is almost over.
    static WaitingList later(WaitingList list) {
        var end = list.days().quarters();
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases().stream()
                        .map(its -> new Case(
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
                                end,
                                its.target(),
                                its.deadline()))
                        .toList(),
                list.confirmed());
    }

    private interface Mishap {
        WaitingList strikes(WaitingList list, Session session, SplittableRandom random);
    }

    private static final class Seen {
        int sameTime;
        int otherTime;
        int gone;
    }

    private static Seen replan(Mishap mishap) {
        var lists = new RandomWaitingLists(SEED);
        var random = new SplittableRandom(SEED);
        var seen = new Seen();
        for (var i = 0; i < LISTS; i++) {
            var list = lists.next(5, 0.7);
            var sessions = Planner.plan(list, Effort.ofRounds(0, 0), ProgressListener.NONE)
                    .sessions();
            if (sessions.isEmpty()) {
                continue;
            }
            var struck = sessions.get(random.nextInt(sessions.size()));
            var changed = mishap.strikes(confirming(list, sessions), struck, random);
            check(changed, sessions, seen);
        }
        return seen;
    }

    private static void check(WaitingList list, List<Session> before, Seen seen) {
        var replanned = Replanner.replan(list);
        var after = replanned.sessions();
        for (var session : after) {
            assertThat(new EveryOption(list, after).at(session.index(), session.start()))
                    .extracting(Choice::session)
                    .contains(session);
        }
        var broken = before.stream()
                .filter(session -> new EveryOption(list, before)
                        .at(session.index(), session.start()).stream()
                                .noneMatch(choice -> choice.session().equals(session)))
                .toList();
        assertThat(replanned.rearranged().stream().map(Rearranged::before)).containsExactlyInAnyOrderElementsOf(broken);
        assertThat(after)
                .containsAll(
                        before.stream().filter(one -> !broken.contains(one)).toList());
        if (broken.size() == 1) {
            checkAlone(list, replanned.rearranged().getFirst(), after);
        }
        for (var one : replanned.rearranged()) {
            seen.gone += one.after().isEmpty() ? 1 : 0;
            seen.sameTime += one.after().isPresent() && !one.changesTime() ? 1 : 0;
            seen.otherTime += one.after().isPresent() && one.changesTime() ? 1 : 0;
        }
    }

    /// With one session to mend it is known what is best: the nearest start, and there the fewest new faces.
    private static void checkAlone(WaitingList list, Rearranged one, List<Session> after) {
        var before = one.before();
        var others = new ArrayList<>(after);
        one.after().ifPresent(others::remove);
        var every = new EveryOption(list, others);
        var nearest = IntStream.range(0, list.days().quarters())
                .boxed()
                .filter(start -> !every.at(before.index(), start).isEmpty())
                .min((a, b) -> Math.abs(a - before.start()) != Math.abs(b - before.start())
                        ? Math.abs(a - before.start()) - Math.abs(b - before.start())
                        : a - b);
        assertThat(one.after().map(Session::start)).isEqualTo(nearest);
        if (one.after().isPresent()) {
            var there = every.at(before.index(), one.after().get().start());
            var fewest = there.stream()
                    .mapToLong(choice -> newFaces(before, choice.session()))
                    .min()
                    .orElseThrow();
            assertThat(one.joining()).hasSize((int) fewest);
            assertThat(one.leaving()).hasSize((int) fewest);
            var sameRoom = there.stream().anyMatch(choice -> choice.session().room() == before.room());
            assertThat(one.changesPlace()).isEqualTo(!sameRoom);
        }
        assertThat(one.concernsParticipants()).isEqualTo(one.changesTime() || one.changesPlace());
    }

    private static long newFaces(Session before, Session after) {
        return after.practitioners().stream()
                .filter(m -> !before.practitioners().contains(m))
                .count();
    }

    private static WaitingList confirming(WaitingList list, List<Session> sessions) {
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases(),
                sessions.stream().map(session -> new Confirmed(session, false)).toList());
    }

    private static WaitingList ill(WaitingList list, int practitioner) {
        var people = new ArrayList<>(list.practitioners());
        var one = people.get(practitioner);
        people.set(
                practitioner,
                new Practitioner(
                        one.experience(),
                        Timeline.empty(list.days().quarters()),
                        one.taken(),
                        one.otherStarts(),
                        one.mostPerDay(),
                        one.mostPerWeek(),
                        one.recentSessions()));
        return with(list, people, list.participants(), list.rooms());
    }

    private static WaitingList closed(WaitingList list, int which) {
        var rooms = new ArrayList<>(list.rooms());
        var room = rooms.get(which);
        rooms.set(
                which,
                new Room(
                        room.capacity(),
                        room.features(),
                        room.reluctance(),
                        Timeline.empty(list.days().quarters()),
                        room.taken()));
        return with(list, list.practitioners(), list.participants(), rooms);
    }

    private static WaitingList busy(WaitingList list, int person, int from) {
        var people = new ArrayList<>(list.participants());
        var one = people.get(person);
        var without = one.free().without(Timeline.empty(list.days().quarters()).with(from, from + 3));
        people.set(person, new Participant(without, one.taken()));
        return with(list, list.practitioners(), people, list.rooms());
    }

    private static WaitingList with(
            WaitingList list, List<Practitioner> practitioners, List<Participant> participants, List<Room> rooms) {
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                list.pauseForPeople(),
                list.pauseForRooms(),
                practitioners,
                participants,
                rooms,
                list.cases(),
                list.confirmed());
    }
}
