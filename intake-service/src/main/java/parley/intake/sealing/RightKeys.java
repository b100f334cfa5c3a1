package parley.intake.sealing;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/// Tells whether the cases, the key server and the master key belong together. Keys that belong to other cases would
/// be destroyed as useless, and cases whose keys are elsewhere forgotten.
@ApplicationScoped
public class RightKeys {

    private static final String ADVICE = "Set QUARKUS_DATASOURCE_JDBC_URL and QUARKUS_DATASOURCE_KEYS_JDBC_URL to the"
            + " two that were used together. Nothing was changed.";

    private final Keyring keyring;
    private final Mentions mentions;
    private final Installation ofCases;
    private final Installation ofKeys;

    RightKeys(
            Keyring keyring,
            Mentions mentions,
            javax.sql.DataSource cases,
            @DataSource("keys") javax.sql.DataSource keys) {
        this.keyring = keyring;
        this.mentions = mentions;
        this.ofCases = new Installation(cases);
        this.ofKeys = new Installation(keys);
    }

    /// Refuses what does not belong together. At first use it is noted on both sides that they do.
    ///
    /// @param somebodyIsPresent whether there is anybody in a case, whose key must then be somewhere
    /// @throws IllegalStateException if something belongs to another office; nothing has changed then
    public void check(boolean somebodyIsPresent) {
        try {
            keyring.prove();
            var here = ofCases.id();
            var there = ofKeys.id();
            if (here.isEmpty() || there.isEmpty()) {
                if (!fit(somebodyIsPresent)) {
                    throw new IllegalStateException("Nothing in these cases belongs to a key on the key server: one of"
                            + " the two is another office's, or empty. " + ADVICE);
                }
                // Whoever is first at the key server decides, if several begin at once.
                ofKeys.take(there.or(() -> here).orElseGet(UUID::randomUUID));
                ofCases.take(ofKeys.id().orElseThrow());
            } else if (!here.equals(there)) {
                throw new IllegalStateException("The cases and the key server belong to two offices. " + ADVICE);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "It cannot be told whether the keys are those of the cases, SQL state " + e.getSQLState());
        }
    }

    /// Without a note on both sides, what they hold must tell: one may be new, or older than the note.
    private boolean fit(boolean somebodyIsPresent) {
        return keyring.holdsAny() ? !mentions.among(keyring.owners()).isEmpty() : !somebodyIsPresent;
    }
}
