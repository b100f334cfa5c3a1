package parley.problems;

import org.jspecify.annotations.Nullable;

/// Where an exception came from without what it says, for a message may quote a person.
public final class Wordless extends Exception {

    private Wordless(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    /// A copy of the exception and its causes with the names of their classes and their traces only.
    public static Throwable copyOf(Throwable original) {
        return copyOf(original, 10);
    }

    private static Wordless copyOf(Throwable original, int depth) {
        var cause = original.getCause();
        return new Wordless(original, cause == null || depth == 0 ? null : copyOf(cause, depth - 1));
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
