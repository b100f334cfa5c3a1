package parley.intake.breakglass.model;

/// Makes the hash that only the holder of a key can make.
public interface Signing {

    /// The hash of some words, in hexadecimal.
    String of(String content);
}
