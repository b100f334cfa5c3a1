package parley.benchmarks.instances;

/// A file that is not what it should be; the message says where, and what is wrong there.
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String message) {
        super(message);
    }

    public Malformed(String message, Throwable cause) {
        super(message, cause);
    }

    public static Malformed at(String place, String wrong) {
        return new Malformed(place + ": " + wrong);
    }
}
