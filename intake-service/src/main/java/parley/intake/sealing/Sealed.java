package parley.intake.sealing;

/// What was sealed, and the version of the key that opens it.
public record Sealed(int keyVersion, byte[] bytes) {

    @Override
    public String toString() {
        return "Sealed[***]";
    }
}
