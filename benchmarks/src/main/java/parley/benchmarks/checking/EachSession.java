package parley.benchmarks.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Span;

/// The rules that a session keeps or breaks by itself.
final class EachSession {

    private final Instance instance;

    EachSession(Instance instance) {
        this.instance = instance;
    }

    List<Violation> violations(Sitting session) {
        var found = new Found(session.of().id(), new ArrayList<>());
        time(session, found);
        team(session, found);
        place(session, found);
        return found.all();
    }

    private void time(Sitting session, Found found) {
        var one = session.of();
        found.unless(session.start() >= one.earliest(), Rule.NOT_BEFORE_EARLIEST, "" + session.start());
        found.unless(session.start() < one.deadline(), Rule.BEFORE_DEADLINE, "" + session.start());
        found.unless(
                session.start() >= 0 && session.end() <= instance.quarters(),
                Rule.WITHIN_HORIZON,
                "" + session.start());
        for (var person : session.participants()) {
            found.unless(covered(person.free(), session), Rule.PARTICIPANT_IS_FREE, person.id());
        }
        for (var person : session.practitioners()) {
            found.unless(covered(person.free(), session), Rule.PRACTITIONER_IS_FREE, person.id());
        }
    }

    private static void team(Sitting session, Found found) {
        var one = session.of();
        var team = session.practitioners();
        found.unless(team.size() == one.practitionersNeeded(), Rule.RIGHT_NUMBER_OF_PRACTITIONERS, "" + team.size());
        found.unless(
                team.stream().distinct().count() == team.size(), Rule.TWO_DIFFERENT_PRACTITIONERS, "" + team.size());
        found.unless(
                team.size() < 2 || team.stream().anyMatch(each -> each.level() == Level.LEAD),
                Rule.A_LEAD_IN_EVERY_PAIR,
                one.id());
        for (var each : team) {
            found.unless(each.offerings().contains(one.offering()), Rule.PRACTITIONER_OFFERS_IT, each.id());
            found.unless(!one.notEligible().contains(each.id()), Rule.NO_DECLARED_TIE, each.id());
            found.unless(!sharesDepartment(session, each), Rule.NOT_OF_THE_SAME_DEPARTMENT, each.id());
            found.unless(!sharesLivingGroup(session, each), Rule.NOT_OF_THE_SAME_LIVING_GROUP, each.id());
        }
    }

    private void place(Sitting session, Found found) {
        var one = session.of();
        var room = session.room();
        var hours = room == null ? instance.openOnline() : instance.openInPerson();
        found.unless(covered(hours, session), Rule.OFFICE_IS_OPEN, "" + session.start());
        if (room == null) {
            found.unless(one.mode() != Mode.IN_PERSON, Rule.PLACE_FITS_THE_MODE, Instance.ONLINE);
        } else {
            found.unless(one.mode() != Mode.ONLINE, Rule.PLACE_FITS_THE_MODE, room.id());
            found.unless(room.capacity() >= one.heads(), Rule.ROOM_IS_LARGE_ENOUGH, room.id());
            found.unless(room.accessible() || !one.needsAccessible(), Rule.ROOM_IS_ACCESSIBLE, room.id());
        }
    }

    private static boolean sharesDepartment(Sitting session, Practitioner practitioner) {
        return practitioner.department() != null
                && session.participants().stream()
                        .anyMatch(person -> Objects.equals(person.department(), practitioner.department()));
    }

    private static boolean sharesLivingGroup(Sitting session, Practitioner practitioner) {
        return practitioner.livingGroup() != null
                && session.participants().stream()
                        .anyMatch(person -> Objects.equals(person.livingGroup(), practitioner.livingGroup()));
    }

    /// Whether the windows hold every quarter of the session, in one piece or in several that touch.
    private static boolean covered(List<Span> windows, Sitting session) {
        for (var quarter = session.start(); quarter < session.end(); quarter++) {
            var at = quarter;
            if (windows.stream().noneMatch(window -> window.covers(at, at + 1))) {
                return false;
            }
        }
        return true;
    }

    private record Found(String caseId, List<Violation> all) {

        void unless(boolean kept, Rule rule, String about) {
            if (!kept) {
                all.add(new Violation(rule, caseId, about));
            }
        }
    }
}
