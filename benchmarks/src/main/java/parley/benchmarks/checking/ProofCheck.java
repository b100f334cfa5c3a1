package parley.benchmarks.checking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Span;
import parley.benchmarks.plans.Proof;
import parley.benchmarks.plans.Proof.Kind;
import parley.benchmarks.plans.Proof.Price;

/// Recomputes from the list and the prices alone how many cases can be on time at most.
///
/// Whatever the prices are, what follows from them is true; so there is nothing to believe. A case that has no start
/// on time even if it were alone counts for nothing.
public final class ProofCheck {

    private static final long NEVER = Long.MAX_VALUE / 4;
    private static final int REST = 2;
    private static final int REST_OF_ROOMS = 1;

    private final Instance instance;
    private final Map<String, Participant> participants;
    private final List<Able> able = new ArrayList<>();
    private final int[] dayOf;
    private final int[] weekOf;
    private final int[] openInPerson;
    private final int[] openOnline;
    private final List<Walls> walls = new ArrayList<>();
    private long worth;

    private ProofCheck(Instance instance, List<Price> prices) {
        this.instance = instance;
        participants = instance.participants().stream().collect(Collectors.toMap(Participant::id, one -> one));
        dayOf = new int[instance.quarters()];
        weekOf = new int[instance.quarters()];
        var first = instance.dateOf(0).toEpochDay();
        // The first Monday of 1970 was its fifth day.
        var monday = Math.floorDiv(first + 3, 7L);
        for (var q = 0; q < dayOf.length; q++) {
            var date = instance.dateOf(q).toEpochDay();
            dayOf[q] = (int) (date - first);
            weekOf[q] = (int) (Math.floorDiv(date + 3, 7L) - monday);
        }
        openInPerson = ends(instance.openInPerson());
        openOnline = ends(instance.openOnline());
        var bySeat = new HashMap<String, Able>();
        for (var one : instance.practitioners()) {
            if (one.maxPerDay() > 0 && one.maxPerWeek() > 0) {
                var each = new Able(one, ends(one.free()), dayOf[dayOf.length - 1] + 1, weekOf[weekOf.length - 1] + 1);
                able.add(each);
                bySeat.put(one.id(), each);
            }
        }
        var byNeed = new HashMap<String, Walls>();
        for (var price : prices) {
            take(price, bySeat, byNeed);
        }
        walls.addAll(byNeed.values());
        walls.forEach(each -> each.price = summed(each.price));
        able.forEach(each -> each.quarter = each.quarter.length == 0 ? each.quarter : summed(each.quarter));
    }

    /// What the prices of a proof prove.
    ///
    /// @param proven no plan has more cases on time
    public record Finding(int proven, boolean holds) {}

    public static Finding of(Instance instance, Proof proof) {
        try {
            var proven = new ProofCheck(instance, proof.prices()).bound();
            return new Finding(proven, proof.onTimeAtMost() >= proven);
        } catch (ArithmeticException _) {
            return new Finding(
                    instance.cases().size(),
                    proof.onTimeAtMost() >= instance.cases().size());
        }
    }

    /// Somebody who could sit in a session at all, and what their time costs.
    private static final class Able {

        private final Practitioner who;
        private final int[] freeUntil;
        private final long[] day;
        private final long[] week;
        private long[] quarter = {};

        Able(Practitioner who, int[] freeUntil, int days, int weeks) {
            this.who = who;
            this.freeUntil = freeUntil;
            day = new long[days];
            week = new long[weeks];
        }
    }

    /// Rooms for at least so many, and what each of them costs.
    private static final class Walls {

        private final int heads;
        private final boolean accessible;
        private long[] price;

        Walls(int heads, boolean accessible, int quarters) {
            this.heads = heads;
            this.accessible = accessible;
            price = new long[quarters];
        }

        boolean isNeededBy(Case one) {
            return one.heads() >= heads && (one.needsAccessible() || !accessible);
        }
    }

    private void take(Price price, Map<String, Able> bySeat, Map<String, Walls> byNeed) {
        if (price.kind() == Kind.ROOMS) {
            var accessible = price.who().endsWith("+");
            var heads = Integer.parseInt(accessible ? price.who().replace("+", "") : price.who());
            byNeed.computeIfAbsent(price.who(), _ -> new Walls(heads, accessible, instance.quarters()))
                            .price[price.when()] =
                    price.billionths();
            var rooms = instance.rooms().stream()
                    .filter(room -> room.capacity() >= heads && (room.accessible() || !accessible))
                    .count();
            pay(price.billionths(), rooms);
            return;
        }
        var each = bySeat.get(price.who());
        if (each == null) {
            return;
        }
        switch (price.kind()) {
            case WEEK -> take(price, each.week, each.who.maxPerWeek());
            case DAY -> take(price, each.day, each.who.maxPerDay());
            case QUARTER -> {
                each.quarter = each.quarter.length == 0 ? new long[instance.quarters()] : each.quarter;
                take(price, each.quarter, 1);
            }
            case ROOMS -> throw new IllegalStateException("rooms are nobody's");
        }
    }

    /// A week or a day behind the last one is nothing that a session could use.
    private void take(Price price, long[] prices, long howMany) {
        if (price.when() < prices.length) {
            prices[price.when()] = price.billionths();
            pay(price.billionths(), howMany);
        }
    }

    private void pay(long price, long howMany) {
        worth = Math.addExact(worth, Math.multiplyExact(price, howMany));
    }

    private int bound() {
        var left = worth;
        var alone = 0;
        for (var one : instance.cases()) {
            var least = cheapest(one);
            if (least < NEVER) {
                alone++;
                left = Math.addExact(left, Math.max(0, Proof.ONE - least));
            }
        }
        return (int) Math.min(left / Proof.ONE, alone);
    }

    /// What the cheapest session on time pays; NEVER if there is none.
    private long cheapest(Case one) {
        var people = one.participants().stream()
                .map(id -> Objects.requireNonNull(participants.get(id)))
                .toList();
        var free = people.stream().map(each -> ends(each.free())).toList();
        var team =
                able.stream().filter(each -> isEligible(each.who, one, people)).toList();
        var hasRoom = one.mode() != Mode.ONLINE
                && instance.rooms().stream()
                        .anyMatch(room ->
                                room.capacity() >= one.heads() && (room.accessible() || !one.needsAccessible()));
        var its = walls.stream().filter(each -> each.isNeededBy(one)).toList();
        var least = NEVER;
        var until = Math.min(instance.quarters() - one.quarters() + 1, Math.min(one.target(), one.deadline()));
        for (var start = Math.max(0, one.earliest()); start < until; start++) {
            var at = start;
            var end = start + one.quarters();
            if (free.stream().allMatch(each -> each[at] >= end)) {
                var place = NEVER;
                if (one.mode() != Mode.IN_PERSON && openOnline[at] >= end) {
                    place = 0;
                } else if (hasRoom && openInPerson[at] >= end) {
                    // More than its one is nothing to a case, and there may be any number of these.
                    place = its.stream()
                            .mapToLong(each -> Math.min(Proof.ONE, between(each.price, at, end + REST_OF_ROOMS)))
                            .sum();
                }
                if (place < NEVER) {
                    least = Math.min(least, place + cheapest(team, at, end, one.practitionersNeeded() == 2));
                }
            }
        }
        return Math.min(least, NEVER);
    }

    private long cheapest(List<Able> team, int start, int end, boolean pair) {
        // The two cheapest of all, and the two cheapest leads: of these is the cheapest pair with a lead.
        var first = NEVER;
        var second = NEVER;
        var lead = NEVER;
        for (var each : team) {
            if (each.freeUntil[start] >= end) {
                var price = price(each, start, end);
                if (price < first) {
                    second = first;
                    first = price;
                } else {
                    second = Math.min(second, price);
                }
                lead = each.who.level() == Level.LEAD ? Math.min(lead, price) : lead;
            }
        }
        if (!pair) {
            return first;
        }
        // A lead who is the cheapest of all takes the second cheapest along, any other lead the cheapest.
        return lead >= NEVER || second >= NEVER ? NEVER : lead + (lead > first ? first : second);
    }

    private long price(Able each, int start, int end) {
        var price = each.day[dayOf[start]] + each.week[weekOf[start]];
        return each.quarter.length == 0 ? price : price + between(each.quarter, start, end + REST);
    }

    private static boolean isEligible(Practitioner each, Case one, List<Participant> people) {
        return each.offerings().contains(one.offering())
                && !one.notEligible().contains(each.id())
                && people.stream()
                        .noneMatch(person -> same(person.department(), each.department())
                                || same(person.livingGroup(), each.livingGroup()));
    }

    private static boolean same(@Nullable Integer one, @Nullable Integer other) {
        return one != null && one.equals(other);
    }

    /// For each quarter, when the time that is free then ends; itself if it is not free.
    private int[] ends(List<Span> free) {
        var ends = new int[instance.quarters()];
        for (var span : free) {
            Arrays.fill(ends, span.from(), span.to(), 1);
        }
        for (var q = ends.length - 1; q >= 0; q--) {
            ends[q] = ends[q] == 0 ? q : q + 1 < ends.length && ends[q + 1] > q + 1 ? ends[q + 1] : q + 1;
        }
        return ends;
    }

    /// Sums up to each quarter, so that a stretch costs one subtraction.
    private static long[] summed(long[] prices) {
        var sums = new long[prices.length + 1];
        for (var q = 0; q < prices.length; q++) {
            sums[q + 1] = sums[q] + prices[q];
        }
        return sums;
    }

    private static long between(long[] sums, int from, int to) {
        return sums[Math.min(to, sums.length - 1)] - sums[from];
    }
}
