package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Grid;

/// What never changes about some practitioners, as rows of bits and numbers in their order. Worked out when it is first
/// asked for.
final class Roll {

    /// More kinds of sessions than an office has.
    private static final int KINDS_KEPT = 8;

    private final List<Practitioner> practitioners;
    private final Optional<Grid> wide;
    private final Map<Kind, Layout> layouts = new ConcurrentHashMap<>();
    private final Map<String, long[]> inPlaces = new ConcurrentHashMap<>();
    private final Map<String, long[]> speaking = new ConcurrentHashMap<>();
    private final Experience[] experience;
    private final long[] leads;
    private final Duration longestPause;
    private final long[] load;
    private final int[] byLoad;
    private final int[][] teachers;
    private final int[] learners;
    private volatile @Nullable Map<PractitionerId, Integer> places;

    /// @param wide the grid on which they are laid out whatever is asked, if it reaches so far
    Roll(List<Practitioner> practitioners, Optional<Grid> wide, Optional<Roll> before) {
        this.practitioners = practitioners;
        this.wide = wide;
        experience = practitioners.stream().map(Practitioner::experience).toArray(Experience[]::new);
        leads = rowOf(Team::isLead);
        longestPause = practitioners.stream()
                .map(Practitioner::pause)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        load = practitioners.stream()
                .mapToLong(one -> 2L * one.recentSessions() + 1)
                .toArray();
        byLoad = byLoad();
        teachers = teachers();
        learners = IntStream.range(0, teachers.length)
                .filter(m -> teachers[m].length > 0)
                .toArray();
        before.ifPresent(this::takeOver);
    }

    List<Practitioner> practitioners() {
        return practitioners;
    }

    Experience experience(int m) {
        return experience[m];
    }

    long[] leads() {
        return leads;
    }

    Duration longestPause() {
        return longestPause;
    }

    /// What it costs that somebody carries what they carry.
    long load(int m) {
        return load[m];
    }

    /// Who carries least comes first, and of equals who comes first.
    int[] inOrderOfLoad() {
        return byLoad;
    }

    /// Novices who should learn beside a certain lead.
    int[] learners() {
        return learners;
    }

    int[] teachersOf(int m) {
        return teachers[m];
    }

    long[] ableToBeIn(String code) {
        return inPlaces.computeIfAbsent(code, _ -> rowOf(one -> one.places().contains(code)));
    }

    long[] speaking(String language) {
        return speaking.computeIfAbsent(
                language, _ -> rowOf(one -> one.languages().contains(language)));
    }

    /// Where somebody stands; `-1` if they do not.
    int placeOf(PractitionerId id) {
        var known = places;
        if (known == null) {
            known = new HashMap<>();
            for (var m = 0; m < practitioners.size(); m++) {
                known.put(practitioners.get(m).id(), m);
            }
            places = known;
        }
        return known.getOrDefault(id, -1);
    }

    /// Who can begin a session of this length when, over all of the grid at least.
    Layout layout(int length, ZoneId zone, Grid grid) {
        var kind = new Kind(length, zone);
        var known = layouts.get(kind);
        if (known == null || !known.covers(grid)) {
            var on = wide.filter(each -> Layout.covers(each, grid)).orElse(grid);
            known = Layout.of(practitioners, kind, on, Optional.empty());
            if (layouts.size() >= KINDS_KEPT) {
                layouts.clear();
            }
            layouts.put(kind, known);
        }
        return known;
    }

    long[] rowOf(Predicate<Practitioner> which) {
        var row = new long[(practitioners.size() + 63) >> 6];
        for (var m = 0; m < practitioners.size(); m++) {
            row[m >> 6] |= which.test(practitioners.get(m)) ? 1L << m : 0;
        }
        return row;
    }

    long bytes() {
        return layouts.values().stream().mapToLong(Layout::bytes).sum();
    }

    private void takeOver(Roll before) {
        before.layouts.forEach((kind, layout) -> {
            if (wide.filter(layout::isOn).isPresent()) {
                layouts.put(kind, Layout.of(practitioners, kind, layout.grid(), Optional.of(layout)));
            }
        });
    }

    private int[] byLoad() {
        var keys = new long[load.length];
        for (var m = 0; m < keys.length; m++) {
            keys[m] = load[m] << 32 | m;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private int[][] teachers() {
        var none = new int[0];
        var found = new int[practitioners.size()][];
        var places = new HashMap<PractitionerId, Integer>();
        for (var m = 0; m < found.length; m++) {
            if (experience[m] == Experience.LEAD) {
                places.put(practitioners.get(m).id(), m);
            }
        }
        for (var m = 0; m < found.length; m++) {
            var wished = practitioners.get(m).learnsWith();
            if (experience[m] != Experience.NOVICE || wished.isEmpty()) {
                found[m] = none;
                continue;
            }
            var theirs = new ArrayList<Integer>();
            wished.forEach(one -> Optional.ofNullable(places.get(one)).ifPresent(theirs::add));
            found[m] = theirs.stream().mapToInt(each -> each).toArray();
        }
        return found;
    }

    /// @param length of the session, in quarters
    record Kind(int length, ZoneId zone) {}
}
