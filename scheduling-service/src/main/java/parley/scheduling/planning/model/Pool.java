package parley.scheduling.planning.model;

import java.util.Arrays;

/// Numbers from 0 up, each in or out, any of which can be drawn.
final class Pool {

    private final int[] members;
    private final int[] place;
    private int size;

    Pool(int numbers) {
        members = new int[numbers];
        place = new int[numbers];
        Arrays.fill(place, -1);
    }

    int size() {
        return size;
    }

    boolean has(int number) {
        return place[number] >= 0;
    }

    int draw(Dice dice) {
        return members[dice.below(size)];
    }

    int get(int i) {
        return members[i];
    }

    void add(int number) {
        if (!has(number)) {
            place[number] = size;
            members[size++] = number;
        }
    }

    void remove(int number) {
        if (has(number)) {
            var last = members[--size];
            members[place[number]] = last;
            place[last] = place[number];
            place[number] = -1;
        }
    }

    void clear() {
        while (size > 0) {
            remove(members[size - 1]);
        }
    }
}
