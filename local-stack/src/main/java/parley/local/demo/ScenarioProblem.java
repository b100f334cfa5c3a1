package parley.local.demo;

/// A scenario file that cannot be played, with the line and what to change.
public final class ScenarioProblem extends Exception {

    private static final long serialVersionUID = 1L;

    ScenarioProblem(String file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
