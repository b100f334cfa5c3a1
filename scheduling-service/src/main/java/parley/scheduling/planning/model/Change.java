package parley.scheduling.planning.model;

import java.util.Arrays;

/// A change of a plan that can still be taken back.
final class Change {

    private final Bookings bookings;
    private final int[] touchedIn;
    private int stamp;
    private int count;
    private int[] index = new int[32];
    private int[] start = new int[32];
    private int[] first = new int[32];
    private int[] second = new int[32];
    private int[] room = new int[32];
    private long[] points = new long[32];

    Change(Bookings bookings) {
        this.bookings = bookings;
        touchedIn = new int[bookings.world.cases];
    }

    void begin() {
        stamp++;
        count = 0;
    }

    /// Remembers how a case was before the change.
    void touch(int which) {
        if (touchedIn[which] == stamp) {
            return;
        }
        touchedIn[which] = stamp;
        if (count == index.length) {
            grow();
        }
        index[count] = which;
        start[count] = bookings.start[which];
        first[count] = bookings.first[which];
        second[count] = bookings.second[which];
        room[count] = bookings.room[which];
        points[count++] = bookings.pointsWithoutLoad(which);
    }

    boolean touched(int which) {
        return touchedIn[which] == stamp;
    }

    int count() {
        return count;
    }

    /// The case that was touched as the `i`th.
    int index(int i) {
        return index[i];
    }

    int start(int i) {
        return start[i];
    }

    int first(int i) {
        return first[i];
    }

    int second(int i) {
        return second[i];
    }

    int room(int i) {
        return room[i];
    }

    boolean had(int i) {
        return start[i] != Bookings.NONE;
    }

    /// Remembers the session of a case and takes it out.
    void remove(int which) {
        touch(which);
        bookings.remove(which);
    }

    void takeBack() {
        for (var i = 0; i < count; i++) {
            if (bookings.has(index[i])) {
                bookings.remove(index[i]);
            }
        }
        for (var i = 0; i < count; i++) {
            if (start[i] != Bookings.NONE) {
                bookings.add(index[i], start[i], first[i], second[i], room[i], points[i]);
            }
        }
    }

    private void grow() {
        var length = count * 2;
        index = Arrays.copyOf(index, length);
        start = Arrays.copyOf(start, length);
        first = Arrays.copyOf(first, length);
        second = Arrays.copyOf(second, length);
        room = Arrays.copyOf(room, length);
        points = Arrays.copyOf(points, length);
    }
}
