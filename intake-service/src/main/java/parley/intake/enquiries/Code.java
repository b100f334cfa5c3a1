package parley.intake.enquiries;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/// What finds an enquiry again, such as `7K3Q-9D2H-X4M0-TB8R`. It is shown once and kept nowhere.
///
/// Sixteen signs of an alphabet of 32 are 80 bits. `I`, `L` and `O` are not among the signs and are read as the digits
/// they look like; `U` is left out so that few words appear. Small letters and missing dashes do no harm.
record Code(String signs) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code fresh() {
        var signs = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            signs.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Code(signs.toString());
    }

    /// What somebody typed; empty if it cannot be a code.
    static Optional<Code> read(String typed) {
        var signs = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return signs.matches("[" + ALPHABET + "]{" + LENGTH + "}") ? Optional.of(new Code(signs)) : Optional.empty();
    }

    /// As it is shown, in groups.
    String shown() {
        var groups = new StringBuilder();
        for (var i = 0; i < LENGTH; i += GROUP) {
            groups.append(i == 0 ? "" : "-").append(signs, i, i + GROUP);
        }
        return groups.toString();
    }

    @Override
    public String toString() {
        return "Code[***]";
    }
}
