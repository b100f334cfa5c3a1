package parley.benchmarks.service;

import java.io.IOException;

/// The office did not do what measuring it needs.
final class Broken extends IOException {

    private static final long serialVersionUID = 1L;

    Broken(String message) {
        super(message);
    }
}
