package parley.intake.people;

import java.util.Locale;

/// Where somebody's letters go. Two spellings of one address are equal; printing it shows nothing.
public record EmailAddress(String value) {

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress[***]";
    }
}
