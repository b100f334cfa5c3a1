package parley.notification.neighbours;

/// A neighbour gave no answer that helps. It carries a name and a status, and never what was asked or answered.
public final class NeighbourAway extends RuntimeException {

    NeighbourAway(String neighbour, int status) {
        super(neighbour + (status == 0 ? " gave no answer" : " answered " + status), null, false, false);
    }
}
