package parley.local;

import java.net.URI;
import java.util.Map;
import java.util.StringJoiner;
import parley.local.engine.Identities;
import parley.local.office.State;

/// What a person needs to know about an office that has just opened.
final class Welcome {

    private Welcome() {}

    static String text(OfficeAddress office, State state) {
        StringJoiner text = new StringJoiner("\n");
        text.add("");
        text.add("  Development sign-in: no passwords are checked. No real cases.");
        text.add("");
        text.add("  Open           " + office.web());
        text.add("");
        documentation(text, "catalog", office.catalog());
        documentation(text, "intake", office.intake());
        documentation(text, "scheduling", office.scheduling());
        documentation(text, "notification", office.notification());
        text.add("  Mail           " + office.front() + "/mail");
        text.add("  Sign-in        " + office.signIn());
        text.add("  Logs and data  " + state.folder());
        text.add("");
        text.add("  Who can sign in:");
        for (Map.Entry<String, String> known : Identities.known().entrySet()) {
            text.add(String.format("    %-18s %s", known.getKey(), known.getValue()));
        }
        text.add("    practitioner-01 to practitioner-40, ombudsperson-01 to ombudsperson-04");
        text.add("");
        text.add("  A token, for an hour:");
        text.add("    curl -s " + office.signIn() + "/token -d grant_type=client_credentials \\");
        text.add("      -d client_id=staff-rosa -d client_secret=development -d scope=parley");
        text.add("");
        text.add("  In another terminal: ./parley demo. To end: Ctrl-C.");
        return text.toString();
    }

    private static void documentation(StringJoiner text, String name, URI service) {
        text.add(String.format("  %-14s %s/q/swagger-ui", name, service));
    }
}
