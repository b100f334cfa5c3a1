package parley.intake.cases;

import java.net.URI;

/// Something from the catalogue that was handed to a person, and where it can be read.
public record Handed(String code, URI url) {}
