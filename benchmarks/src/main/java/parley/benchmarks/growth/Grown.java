package parley.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Instance.Room;
import parley.benchmarks.instances.Span;

/// Makes lists of other sizes from one that is there.
public final class Grown {

    /// Copies take their hours from somebody else, this many places on, so that no two people are the same.
    private static final int STRIDE = 17;

    private Grown() {}

    public static Instance practitioners(Instance list, int times) {
        var all = new ArrayList<Practitioner>();
        var given = list.practitioners();
        for (var copy = 0; copy < times; copy++) {
            for (var i = 0; i < given.size(); i++) {
                var one = given.get(i);
                var hours = given.get((i + STRIDE * copy) % given.size()).free();
                all.add(new Practitioner(
                        named(one.id(), copy),
                        one.offerings(),
                        one.level(),
                        one.department(),
                        one.livingGroup(),
                        one.languages(),
                        one.affinities(),
                        one.maxPerDay(),
                        one.maxPerWeek(),
                        one.recentSessions(),
                        hours));
            }
        }
        return with(list, list.quarters(), list.days(), all, list.participants(), list.rooms(), list.cases());
    }

    /// More cases with people of their own, and as many more rooms.
    public static Instance cases(Instance list, int times) {
        var participants = new ArrayList<Participant>();
        var rooms = new ArrayList<Room>();
        var cases = new ArrayList<Case>();
        for (var i = 0; i < times; i++) {
            var copy = i;
            list.participants()
                    .forEach(one -> participants.add(
                            new Participant(named(one.id(), copy), one.department(), one.livingGroup(), one.free())));
            list.rooms()
                    .forEach(one -> rooms.add(
                            new Room(named(one.id(), copy), one.capacity(), one.accessible(), one.preference())));
            list.cases()
                    .forEach(one -> cases.add(new Case(
                            named(one.id(), copy),
                            one.offering(),
                            one.practitionersNeeded(),
                            one.quarters(),
                            one.participants().stream()
                                    .map(id -> named(id, copy))
                                    .toList(),
                            one.notEligible(),
                            one.heads(),
                            one.needsAccessible(),
                            one.mode(),
                            one.language(),
                            one.affinity(),
                            one.contact(),
                            one.earliest(),
                            one.target(),
                            one.deadline())));
        }
        return with(list, list.quarters(), list.days(), list.practitioners(), participants, rooms, cases);
    }

    /// Only the first days.
    public static Instance days(Instance list, int days) {
        var end = list.dateOf(0).plusDays(days).atStartOfDay(list.zone()).toInstant();
        var quarters = (int) ((end.getEpochSecond() - list.origin().getEpochSecond()) / (Instance.MINUTES * 60));
        var practitioners = list.practitioners().stream()
                .map(one -> new Practitioner(
                        one.id(),
                        one.offerings(),
                        one.level(),
                        one.department(),
                        one.livingGroup(),
                        one.languages(),
                        one.affinities(),
                        one.maxPerDay(),
                        one.maxPerWeek(),
                        one.recentSessions(),
                        cut(one.free(), quarters)))
                .toList();
        var participants = list.participants().stream()
                .map(one -> new Participant(one.id(), one.department(), one.livingGroup(), cut(one.free(), quarters)))
                .toList();
        return with(list, quarters, days, practitioners, participants, list.rooms(), list.cases());
    }

    private static Instance with(
            Instance list,
            int quarters,
            int days,
            List<Practitioner> practitioners,
            List<Participant> participants,
            List<Room> rooms,
            List<Case> cases) {
        return new Instance(
                list.name(),
                list.origin(),
                list.zone(),
                quarters,
                days,
                cut(list.openInPerson(), quarters),
                cut(list.openOnline(), quarters),
                practitioners,
                participants,
                rooms,
                cases);
    }

    private static List<Span> cut(List<Span> spans, int quarters) {
        return spans.stream()
                .filter(span -> span.from() < quarters)
                .map(span -> new Span(span.from(), Math.min(quarters, span.to())))
                .toList();
    }

    private static String named(String id, int copy) {
        return copy == 0 ? id : id + "." + copy;
    }
}
