package parley.scheduling.planning.model;

import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.planning.model.WaitingList.Room;
import parley.scheduling.time.model.Timeline;

/// Ways in which a search could be wrong, each made by telling the right search a little less than the truth.
enum LessThanTheTruth {
    FORGETS_WHO_IS_TOO_CLOSE(list -> cases(list, its -> with(its, everybody(list), its.heads(), its.features()))),
    FORGETS_HOW_MANY_COME(list -> cases(list, its -> with(its, its.eligible(), 0, its.features()))),
    FORGETS_WHAT_THE_ROOM_MUST_HAVE(list -> cases(list, its -> with(its, its.eligible(), its.heads(), 0))),
    FORGETS_OTHER_APPOINTMENTS(list -> people(
            list,
            one -> new Practitioner(
                    one.experience(),
                    one.free(),
                    Timeline.empty(list.days().quarters()),
                    one.otherStarts(),
                    one.mostPerDay(),
                    one.mostPerWeek(),
                    one.recentSessions()))),
    FORGETS_OTHER_SESSIONS(list -> people(
            list,
            one -> new Practitioner(
                    one.experience(),
                    one.free(),
                    one.taken(),
                    List.of(),
                    one.mostPerDay(),
                    one.mostPerWeek(),
                    one.recentSessions()))),
    FORGETS_THE_LIMIT_PER_DAY(list -> people(list, one -> limits(one, 99, one.mostPerWeek()))),
    FORGETS_THE_LIMIT_PER_WEEK(list -> people(list, one -> limits(one, one.mostPerDay(), 99))),
    FORGETS_LOAD(list -> people(
            list,
            one -> new Practitioner(
                    one.experience(),
                    one.free(),
                    one.taken(),
                    one.otherStarts(),
                    one.mostPerDay(),
                    one.mostPerWeek(),
                    0))),
    FORGETS_WHAT_PARTICIPANTS_DO_ELSEWHERE(list -> with(
            list,
            list.pauseForPeople(),
            list.pauseForRooms(),
            list.practitioners(),
            list.participants().stream()
                    .map(one -> new Participant(
                            one.free(), Timeline.empty(list.days().quarters())))
                    .toList(),
            list.rooms(),
            list.cases())),
    FORGETS_THAT_ROOMS_CLOSE(list -> with(
            list,
            list.pauseForPeople(),
            list.pauseForRooms(),
            list.practitioners(),
            list.participants(),
            list.rooms().stream()
                    .map(room -> new Room(
                            room.capacity(),
                            room.features(),
                            room.reluctance(),
                            Timeline.empty(list.days().quarters()).not(),
                            room.taken()))
                    .toList(),
            list.cases())),
    FORGETS_THE_PAUSE_OF_PEOPLE(list ->
            with(list, 0, list.pauseForRooms(), list.practitioners(), list.participants(), list.rooms(), list.cases())),
    FORGETS_THE_PAUSE_OF_ROOMS(list -> with(
            list, list.pauseForPeople(), 0, list.practitioners(), list.participants(), list.rooms(), list.cases()));

    private final UnaryOperator<WaitingList> distorted;

    LessThanTheTruth(UnaryOperator<WaitingList> distorted) {
        this.distorted = distorted;
    }

    WaitingList of(WaitingList list) {
        return distorted.apply(list);
    }

    private static BitSet everybody(WaitingList list) {
        var everybody = new BitSet();
        everybody.set(0, list.practitioners().size());
        return everybody;
    }

    private static Practitioner limits(Practitioner one, int mostPerDay, int mostPerWeek) {
        return new Practitioner(
                one.experience(),
                one.free(),
                one.taken(),
                one.otherStarts(),
                mostPerDay,
                mostPerWeek,
                one.recentSessions());
    }

    private static WaitingList people(WaitingList list, UnaryOperator<Practitioner> change) {
        return with(
                list,
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners().stream().map(change).toList(),
                list.participants(),
                list.rooms(),
                list.cases());
    }

    private static WaitingList cases(WaitingList list, UnaryOperator<Case> change) {
        return with(
                list,
                list.pauseForPeople(),
                list.pauseForRooms(),
                list.practitioners(),
                list.participants(),
                list.rooms(),
                list.cases().stream().map(change).toList());
    }

    private static Case with(Case its, BitSet eligible, int heads, long features) {
        return new Case(
                its.practitioners(),
                its.quarters(),
                its.participants(),
                eligible,
                its.wishes(),
                heads,
                features,
                its.inPerson(),
                its.online(),
                its.contact(),
                its.earliest(),
                its.target(),
                its.deadline());
    }

    private static WaitingList with(
            WaitingList list,
            int pauseForPeople,
            int pauseForRooms,
            List<Practitioner> practitioners,
            List<Participant> participants,
            List<Room> rooms,
            List<Case> cases) {
        return new WaitingList(
                list.days(),
                list.inPerson(),
                list.online(),
                pauseForPeople,
                pauseForRooms,
                practitioners,
                participants,
                rooms,
                cases,
                list.confirmed());
    }
}
