package parley.local.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who can sign in during development. No password is checked: knowing a name is enough.
public final class Identities {

    /// The issuer's name. Production refuses tokens of an issuer that is called so.
    public static final String ISSUER = "development-sign-in";

    private static final String PRACTITIONERS = "practitioner-(0[1-9]|[123][0-9]|40)|ombudsperson-0[1-4]";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Development sign-in</title>
            <style>
            body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
            ul { list-style: none; padding: 0; }
            li { margin: .5rem 0; }
            button, input { font: inherit; padding: .5rem 1rem; }
            </style>
            </head>
            <body>
            <main>
            <h1>Who would you like to be?</h1>
            <p><strong>Development sign-in: no passwords are checked. No real cases.</strong></p>
            <form method="post"><ul>
            %s</ul></form>
            <form method="post">
            <p><label>Or somebody else: <input name="username" required placeholder="practitioner-03"></label>
            <button type="submit">Sign in</button></p>
            </form>
            </main>
            </body>
            </html>
            """;

    private Identities() {}

    /// Everybody with a role of their own, in the order in which a person would want to read them.
    public static Map<String, String> known() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("staff-rosa", "staff");
        roles.put("staff-tomas", "staff");
        roles.put("chair-lindqvist", "chair");
        roles.put("director-obi", "director");
        roles.put("ombuds-hale", "ombuds");
        roles.put("ops-kim", "operator");
        return roles;
    }

    private static List<String> services() {
        return List.of("catalog-service", "intake-service", "scheduling-service", "notification-service");
    }

    /// The sign-in server's configuration: fixed claims by the name given as client, or chosen on its page.
    ///
    /// @param page the file with that page
    static String configuration(Path page) {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (String parameter : List.of("client_id", "subject")) {
            known().forEach((name, role) -> mappings.add(mapping(parameter, name, role)));
            mappings.add(mapping(parameter, PRACTITIONERS, "practitioner"));
        }
        services().forEach(service -> mappings.add(mapping("client_id", service, "service")));
        Map<String, Object> whole = Map.of(
                "interactiveLogin",
                true,
                "loginPagePath",
                page.toString(),
                "httpServer",
                Map.of("type", "NettyWrapper"),
                "tokenCallbacks",
                List.of(Map.of("issuerId", ISSUER, "tokenExpiry", 3600, "requestMappings", mappings)));
        try {
            return new ObjectMapper().writeValueAsString(whole);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The page on which a person chooses who to be. Nothing is loaded from elsewhere, and nothing is checked.
    static String page() {
        StringBuilder names = new StringBuilder();
        known().forEach((name, role) -> names.append(choice(name, role)));
        names.append(choice("practitioner-01", "practitioner"));
        names.append(choice("practitioner-02", "practitioner"));
        return PAGE.formatted(names);
    }

    private static String choice(String name, String role) {
        return "<li><button name=\"username\" value=\"" + name + "\">" + name + "</button> " + role + "</li>\n";
    }

    private static Map<String, Object> mapping(String parameter, String match, String role) {
        String name = "${" + parameter + "}";
        return Map.of(
                "requestParam",
                parameter,
                "match",
                match,
                "claims",
                Map.of(
                        "sub",
                        name,
                        "groups",
                        List.of(role),
                        "email",
                        name + "@office.example",
                        "name",
                        name,
                        "aud",
                        List.of("parley")));
    }
}
