package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import parley.events.MeetingFormat;
import parley.events.sessions.Blocker;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.Window;

/// Who and what could be had at each start of a question. Practitioners stand in rows of bits, in the order of the
/// question, so that all of them are looked at together.
final class Board {

    private final Question question;
    private final LineUp lineUp;
    private final Grid grid;
    private final int length;
    private final int size;
    private final int[] quarters;
    private final int[] missing;
    private final int[] missingOne;
    private final boolean[] nobodyTaken;
    private final long[][] there;
    private final long[][] gladly;
    private final long[][] free;
    private final long[] leads;
    private final long[] untied;
    private final RoomBoard rooms;

    Board(Question question) {
        this.question = question;
        lineUp = LineUp.of(question.practitioners());
        var opening = question.opening();
        var needs = question.needs();
        var starts = question.starts();
        grid = Diary.grid(new Window(
                starts.getFirst(), starts.getLast().plus(needs.length()).plus(longestPause())));
        length = Grid.quartersIn(needs.length());
        size = needs.practitioners();
        quarters = starts.stream().mapToInt(grid::quarterAt).toArray();
        missing = new int[quarters.length];
        nobodyTaken = new boolean[quarters.length];
        Arrays.fill(nobodyTaken, true);
        missingOne = new int[quarters.length];
        for (var one = 0; one < question.participants().size(); one++) {
            countMissing(one);
        }
        there = new long[quarters.length][];
        gladly = new long[quarters.length][];
        free = new long[quarters.length][];
        var layout = lineUp.roll().layout(length, opening.zone(), grid);
        var offset = layout.grid().quarterAt(grid.origin());
        for (var i = 0; i < quarters.length; i++) {
            if (missing[i] <= 1) {
                there[i] = layout.there(offset + quarters[i]);
                gladly[i] = layout.gladly(offset + quarters[i]);
                free[i] = layout.free(offset + quarters[i]);
            }
        }
        leads = lineUp.roll().leads();
        untied = lineUp.untied();
        rooms = new RoomBoard(question, grid, length);
    }

    Roll roll() {
        return lineUp.roll();
    }

    int starts() {
        return quarters.length;
    }

    Instant start(int i) {
        return question.starts().get(i);
    }

    /// The first thing that is missing at a start; empty if nothing is.
    Optional<Blocker> blockerAt(int i) {
        if (missing[i] > 0) {
            return Optional.of(Blocker.PARTICIPANT_UNAVAILABLE);
        }
        var able = and(there[i], free[i]);
        if (!mayForm(able)) {
            return Optional.of(Blocker.TOO_FEW_PRACTITIONERS);
        }
        var eligible = and(able, untied);
        if (!mayForm(eligible)) {
            return Optional.of(Blocker.TIE_DECLARED);
        }
        var codes = codesAt(i);
        if (codes.isEmpty()) {
            return Optional.of(Blocker.NO_ROOM);
        }
        if (fits(eligible, codes)) {
            return Optional.empty();
        }
        return Optional.of(fits(able, codes) ? Blocker.TIE_DECLARED : Blocker.TOO_FEW_PRACTITIONERS);
    }

    /// Who is free but not there, and whose coming would give the start, which has no option, one.
    long[] openersOf(int i) {
        var openers = new long[leads.length];
        if (missing[i] > 0) {
            return openers;
        }
        var eligible = eligible(i);
        for (var code : codesAt(i)) {
            var in = ableToBeIn(code);
            var seats = and(eligible, in);
            if (count(seats) >= size - 1) {
                var led = size < 2 || meet(seats, leads);
                for (var w = 0; w < openers.length; w++) {
                    openers[w] |= led ? in[w] : in[w] & leads[w];
                }
            }
        }
        for (var w = 0; w < openers.length; w++) {
            openers[w] &= untied[w] & free[i][w] & ~there[i][w];
        }
        return openers;
    }

    /// Whether a start without an option would have one if the one person who is missing could, and is free.
    boolean opensWithOnePersonMore(int i) {
        return missing[i] == 1 && nobodyTaken[i] && fits(eligible(i), codesAt(i));
    }

    /// Whether a start without an option would have one if there were one more who leads, is free and can be anywhere.
    boolean opensWithAPractitionerMore(int i) {
        return missing[i] == 0 && codesAt(i).stream().anyMatch(code -> count(seats(i, code)) >= size - 1);
    }

    /// Whether a start without an option would have one if there were one more room.
    boolean opensWithARoomMore(int i) {
        return missing[i] == 0 && fits(eligible(i), rooms.codesWithARoomMore(quarters[i]));
    }

    /// Whether a start without an option would have one if people met online, though they want to meet in a room.
    boolean opensOnline(int i) {
        return missing[i] == 0
                && question.needs().format() == MeetingFormat.IN_PERSON
                && rooms.onlineAt(quarters[i])
                && fits(eligible(i), List.of(Place.ONLINE));
    }

    /// The only one who is missing at a start that would have an option with them, and who is free then; `-1` if there
    /// is no such person.
    int onlyMissing(int i) {
        return opensWithOnePersonMore(i) ? missingOne[i] : -1;
    }

    /// The quarter of the grid with which a start begins.
    int quarter(int i) {
        return quarters[i];
    }

    /// How many quarters a session lasts.
    int length() {
        return length;
    }

    /// When a participant said that they can come, a session they ticked counting from its beginning to its end.
    Timeline said(int participant) {
        var one = question.participants().get(participant);
        var windows = new ArrayList<>(one.windows());
        one.ticked().forEach(start -> windows.add(Window.of(start, Grid.QUARTER.multipliedBy(length))));
        return grid.inwards(windows);
    }

    /// Who is free, not too close to anybody, and can be there.
    long[] seats(int i, String code) {
        return and(eligible(i), ableToBeIn(code));
    }

    /// Who would rather be asked for this time than for others.
    long[] gladly(int i) {
        return gladly[i];
    }

    List<Site> sitesAt(int i) {
        return rooms.sitesAt(quarters[i]);
    }

    private List<String> codesAt(int i) {
        return rooms.codesAt(quarters[i]);
    }

    private long[] eligible(int i) {
        var row = and(there[i], free[i]);
        for (var w = 0; w < row.length; w++) {
            row[w] &= untied[w];
        }
        return row;
    }

    private long[] ableToBeIn(String code) {
        return lineUp.roll().ableToBeIn(code);
    }

    /// Whether some of these could sit together in one of the places.
    private boolean fits(long[] row, List<String> codes) {
        return codes.stream().anyMatch(code -> mayForm(and(row, ableToBeIn(code))));
    }

    /// Whether such people may sit together at all: where there is more than one, one of them can lead.
    private boolean mayForm(long[] row) {
        return count(row) >= size && (size < 2 || meet(row, leads));
    }

    private void countMissing(int which) {
        var one = question.participants().get(which);
        var horizon = new Horizon(Window.of(grid.origin(), Grid.QUARTER.multipliedBy(grid.quarters())));
        var said = horizon.starts(one, question.starts(), length);
        var untaken = horizon.taken(one.bookings())
                .not()
                .startsOf(length + Grid.quartersIn(question.opening().pauseForPeople()));
        for (var i = 0; i < quarters.length; i++) {
            nobodyTaken[i] &= untaken.has(quarters[i]);
            if (!said.has(quarters[i]) || !untaken.has(quarters[i])) {
                missing[i]++;
                missingOne[i] = which;
            }
        }
    }

    private static long[] and(long[] one, long[] other) {
        var both = new long[one.length];
        for (var w = 0; w < both.length; w++) {
            both[w] = one[w] & other[w];
        }
        return both;
    }

    private static boolean meet(long[] one, long[] other) {
        for (var w = 0; w < one.length; w++) {
            if ((one[w] & other[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int count(long[] row) {
        var count = 0;
        for (var word : row) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private Duration longestPause() {
        var opening = question.opening();
        return longer(lineUp.roll().longestPause(), longer(opening.pauseForPeople(), opening.pauseForRooms()))
                .plus(Grid.QUARTER);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
