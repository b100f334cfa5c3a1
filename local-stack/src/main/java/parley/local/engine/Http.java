package parley.local.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// The smallest question one can ask a server.
public final class Http {

    private static final int SHORT = 2_000;

    private Http() {}

    /// Whether a GET is answered with 200 right now.
    public static boolean answers(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(SHORT);
            connection.setReadTimeout(SHORT);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
