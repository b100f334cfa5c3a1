package parley.scheduling.planning.model;

/// What was put in cannot be planned with, and why. It never repeats what was put in.
public final class Unusable extends IllegalArgumentException {

    private final Fault fault;

    Unusable(Fault fault) {
        super(fault.words());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    static void unless(boolean fine, Fault fault) {
        if (!fine) {
            throw new Unusable(fault);
        }
    }
}
