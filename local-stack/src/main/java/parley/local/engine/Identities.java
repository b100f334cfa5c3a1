package parley.local.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who can sign in during development. No password is checked: knowing a name is enough.
public final class Identities {

    /// The issuer's name. Production refuses tokens of an issuer that is called so.
    public static final String ISSUER = "development-sign-in";

    private static final String PRACTITIONERS = "practitioner-(0[1-9]|[123][0-9]|40)|ombudsperson-0[1-4]";

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

    /// The sign-in server's configuration: fixed claims by the name given as client, or typed on its page.
    static String configuration() {
        List<Map<String, Object>> mappings = new ArrayList<>();
        for (String parameter : List.of("client_id", "subject")) {
            known().forEach((name, role) -> mappings.add(mapping(parameter, name, role)));
            mappings.add(mapping(parameter, PRACTITIONERS, "practitioner"));
        }
        services().forEach(service -> mappings.add(mapping("client_id", service, "service")));
        Map<String, Object> whole = Map.of(
                "interactiveLogin",
                true,
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
