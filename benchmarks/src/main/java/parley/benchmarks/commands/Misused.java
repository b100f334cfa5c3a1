package parley.benchmarks.commands;

/// A command line that says something we do not know.
public final class Misused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Misused(String message) {
        super(message);
    }
}
