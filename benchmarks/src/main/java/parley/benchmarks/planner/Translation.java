package parley.benchmarks.planner;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Span;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Proof;
import parley.benchmarks.plans.Proof.Kind;
import parley.benchmarks.plans.Proof.Price;
import parley.scheduling.planning.model.Certificate;
import parley.scheduling.planning.model.ScarcePrice;
import parley.scheduling.planning.model.Session;
import parley.scheduling.planning.model.WaitingList;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// A waiting list in the words of Parley's planner, and its sessions back in the words of the file.
public final class Translation {

    private static final int PAUSE = 2;
    private static final int PAUSE_OF_ROOMS = 1;
    private static final int NO_LANGUAGE = 30;
    private static final int NO_AFFINITY = 5;
    private static final long ACCESSIBLE = 1;

    private final Instance instance;
    private final Map<String, Integer> participants = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final Map<Object, BitSet> having = new HashMap<>();
    private final Timeline never;
    private final WaitingList list;

    public Translation(Instance instance) {
        this.instance = instance;
        never = Timeline.empty(instance.quarters());
        instance.participants().forEach(one -> participants.put(one.id(), participants.size()));
        instance.practitioners().forEach(one -> practitioners.put(one.id(), practitioners.size()));
        list = new WaitingList(
                OfficeDays.of(new Grid(instance.origin(), instance.quarters()), instance.zone()),
                timeline(instance.openInPerson()),
                timeline(instance.openOnline()),
                PAUSE,
                PAUSE_OF_ROOMS,
                instance.practitioners().stream().map(this::practitioner).toList(),
                instance.participants().stream()
                        .map(one -> new WaitingList.Participant(timeline(one.free()), never))
                        .toList(),
                instance.rooms().stream()
                        .map(room -> new WaitingList.Room(
                                room.capacity(),
                                room.accessible() ? ACCESSIBLE : 0,
                                room.preference(),
                                never.not(),
                                never))
                        .toList(),
                instance.cases().stream().map(this::translated).toList(),
                List.of());
    }

    public WaitingList list() {
        return list;
    }

    public List<Placed> plan(List<Session> sessions) {
        var plan = new ArrayList<Placed>();
        for (var session : sessions) {
            plan.add(new Placed(
                    instance.cases().get(session.index()).id(),
                    session.start(),
                    session.practitioners().stream()
                            .map(each -> instance.practitioners().get(each).id())
                            .toList(),
                    session.room() == Session.ONLINE
                            ? Instance.ONLINE
                            : instance.rooms().get(session.room()).id()));
        }
        return plan;
    }

    public Proof proof(Certificate certificate) {
        return new Proof(
                certificate.onTimeAtMost(),
                certificate.prices().stream().map(this::price).toList());
    }

    private Price price(ScarcePrice one) {
        return switch (one.kind()) {
            case PRACTITIONER_WEEK -> price(Kind.WEEK, one);
            case PRACTITIONER_DAY -> price(Kind.DAY, one);
            case PRACTITIONER_QUARTER -> price(Kind.QUARTER, one);
            case ROOMS_QUARTER ->
                new Price(
                        Kind.ROOMS,
                        one.which() + ((one.features() & ACCESSIBLE) != 0 ? "+" : ""),
                        one.when(),
                        one.billionths());
        };
    }

    private Price price(Kind kind, ScarcePrice one) {
        return new Price(kind, instance.practitioners().get(one.which()).id(), one.when(), one.billionths());
    }

    private WaitingList.Practitioner practitioner(Practitioner one) {
        return new WaitingList.Practitioner(
                switch (one.level()) {
                    case LEAD -> Experience.LEAD;
                    case EXPERIENCED -> Experience.EXPERIENCED;
                    case NOVICE -> Experience.NOVICE;
                },
                timeline(one.free()),
                never,
                List.of(),
                one.maxPerDay(),
                one.maxPerWeek(),
                one.recentSessions());
    }

    private WaitingList.Case translated(Case one) {
        return new WaitingList.Case(
                one.practitionersNeeded(),
                one.quarters(),
                one.participants().stream().map(id -> number(participants, id)).toList(),
                eligible(one),
                List.of(
                        new WaitingList.Wish(
                                having(new Language(one.language()), each -> each.languages()
                                        .contains(one.language())),
                                NO_LANGUAGE),
                        new WaitingList.Wish(
                                having(new Affinity(one.affinity()), each -> each.affinities()
                                        .contains(one.affinity())),
                                NO_AFFINITY)),
                one.heads(),
                one.needsAccessible() ? ACCESSIBLE : 0,
                one.mode() != Mode.ONLINE,
                one.mode() != Mode.IN_PERSON,
                one.contact(),
                one.earliest(),
                Math.min(one.target(), one.deadline()),
                one.deadline());
    }

    /// Everybody who offers it, without those who are too close to somebody.
    private BitSet eligible(Case one) {
        var eligible = (BitSet)
                having(new Offering(one.offering()), each -> each.offerings().contains(one.offering()))
                        .clone();
        for (var id : one.participants()) {
            var person = instance.participants().get(number(participants, id));
            if (person.department() != null) {
                eligible.andNot(having(
                        new Department(person.department()),
                        each -> Objects.equals(each.department(), person.department())));
            }
            if (person.livingGroup() != null) {
                eligible.andNot(having(
                        new LivingGroup(person.livingGroup()),
                        each -> Objects.equals(each.livingGroup(), person.livingGroup())));
            }
        }
        new HashSet<>(one.notEligible()).forEach(id -> eligible.clear(number(practitioners, id)));
        return eligible;
    }

    private BitSet having(Object what, Predicate<Practitioner> test) {
        return having.computeIfAbsent(what, _ -> {
            var all = new BitSet(instance.practitioners().size());
            for (var i = 0; i < instance.practitioners().size(); i++) {
                all.set(i, test.test(instance.practitioners().get(i)));
            }
            return all;
        });
    }

    private Timeline timeline(List<Span> spans) {
        var words = new long[(instance.quarters() + 63) >> 6];
        for (var span : spans) {
            for (var q = span.from(); q < span.to(); q++) {
                words[q >> 6] |= 1L << q;
            }
        }
        return Timeline.of(words, instance.quarters());
    }

    private static int number(Map<String, Integer> all, String id) {
        return Objects.requireNonNull(all.get(id));
    }

    private record Offering(String name) {}

    private record Language(int number) {}

    private record Affinity(int number) {}

    private record Department(int number) {}

    private record LivingGroup(int number) {}
}
