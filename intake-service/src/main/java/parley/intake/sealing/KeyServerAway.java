package parley.intake.sealing;

import java.sql.SQLException;

/// The key server does not answer, so nothing can be sealed or opened; trying again may help.
public final class KeyServerAway extends RuntimeException {

    KeyServerAway(SQLException cause) {
        super("The key server does not answer", cause);
    }
}
