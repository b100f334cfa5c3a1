package parley.intake.access;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import parley.intake.people.EmailAddress;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Whom a sign-in belongs to, by address. It alone tells whether somebody is in a case themselves, so a sign-in that
/// does not say it gets nowhere.
final class OwnAddress {

    private OwnAddress() {}

    static EmailAddress of(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim("email") instanceof String address
                && !address.isBlank()) {
            return new EmailAddress(address);
        }
        throw Refusal.because(Reason.ADDRESS_NOT_SAID);
    }
}
