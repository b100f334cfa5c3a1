package parley.scheduling.planning.model;

import java.util.Arrays;
import java.util.List;

/// A plan that was good, written down so that it can be gone back to.
final class Kept {

    private final int[] start;
    private final int[] first;
    private final int[] second;
    private final int[] room;
    private Levels levels;

    Kept(Bookings bookings) {
        start = bookings.start.clone();
        first = bookings.first.clone();
        second = bookings.second.clone();
        room = bookings.room.clone();
        levels = bookings.levels();
    }

    void keep(Bookings bookings) {
        copy(bookings.start, start);
        copy(bookings.first, first);
        copy(bookings.second, second);
        copy(bookings.room, room);
        levels = bookings.levels();
    }

    void keep(List<Session> sessions) {
        Arrays.fill(start, Bookings.NONE);
        for (var session : sessions) {
            start[session.index()] = session.start();
            first[session.index()] = session.first();
            second[session.index()] = session.second();
            room[session.index()] = session.room();
        }
    }

    Levels levels() {
        return levels;
    }

    /// Makes the bookings what they were, changing only what differs.
    void restore(Bookings bookings) {
        for (var index = 0; index < start.length; index++) {
            if (bookings.has(index) && !same(bookings, index)) {
                bookings.remove(index);
            }
        }
        for (var index = 0; index < start.length; index++) {
            if (start[index] != Bookings.NONE && !bookings.has(index)) {
                var session = new Session(index, start[index], first[index], second[index], room[index]);
                bookings.add(session, Price.withoutLoad(bookings.world, session));
            }
        }
        levels = bookings.levels();
    }

    private boolean same(Bookings bookings, int index) {
        return start[index] == bookings.start[index]
                && first[index] == bookings.first[index]
                && second[index] == bookings.second[index]
                && room[index] == bookings.room[index];
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
