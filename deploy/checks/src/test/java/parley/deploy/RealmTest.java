package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The sign-in that compose brings gives tokens of the kind the services ask for.
class RealmTest {

    /// JSON is YAML, too.
    private static final Node REALM = Node.parse(Project.text("deploy/compose/keycloak/parley-realm.json"));

    @Test
    void theRolesAreThoseOfTheOffice() {
        assertThat(REALM.at("roles", "realm").items())
                .extracting(role -> role.at("name").text())
                .containsExactlyInAnyOrder(
                        "staff", "ombuds", "practitioner", "chair", "director", "operator", "service");
    }

    @Test
    void everyTokenCarriesItsRolesAsGroupsAndIsMeantForParley() {
        assertThat(REALM.at("clients").items()).hasSize(6).allSatisfy(client -> {
            List<Node> mappers = client.at("protocolMappers").items();
            assertThat(mappers)
                    .extracting(mapper -> mapper.at("protocolMapper").text())
                    .contains("oidc-usermodel-realm-role-mapper", "oidc-audience-mapper");
            assertThat(mappers)
                    .anyMatch(mapper -> mapper.at("config", "claim.name").text().equals("groups"))
                    .anyMatch(mapper -> mapper.at("config", "included.custom.audience")
                            .text()
                            .equals("parley"))
                    .allMatch(mapper ->
                            mapper.at("config", "access.token.claim").text().equals("true"));
        });
    }

    /// It alone tells that somebody of the office is in a case themselves.
    @Test
    void theTokensOfPeopleCarryTheirAddressAndEverybodyHasOne() {
        assertThat(find("clients", "clientId", "office-desk")
                        .at("protocolMappers")
                        .items())
                .anySatisfy(mapper -> {
                    assertThat(mapper.at("protocolMapper").text()).isEqualTo("oidc-usermodel-attribute-mapper");
                    assertThat(mapper.at("config", "user.attribute").text()).isEqualTo("email");
                    assertThat(mapper.at("config", "claim.name").text()).isEqualTo("email");
                    assertThat(mapper.at("config", "access.token.claim").text()).isEqualTo("true");
                });
        assertThat(REALM.at("users").items())
                .filteredOn(user -> !user.at("realmRoles").texts().contains("service"))
                .hasSizeGreaterThan(5)
                .allSatisfy(user -> {
                    assertThat(user.at("email").text()).contains("@");
                    assertThat(user.at("emailVerified").truth()).contains(true);
                });
    }

    @Test
    void eachServiceSignsInAsItselfWithASecretFromOutside() {
        for (String service : Project.SERVICES) {
            Node client = find("clients", "clientId", service);
            assertThat(client.at("serviceAccountsEnabled").truth()).contains(true);
            assertThat(client.at("standardFlowEnabled").truth()).contains(false);
            assertThat(client.at("secret").text()).matches("\\$\\{[A-Z]+_CLIENT_SECRET\\}");
            Node account = find("users", "serviceAccountClientId", service);
            assertThat(account.at("id").text()).as("the subject of its tokens").isEqualTo(service);
            assertThat(account.at("realmRoles").texts()).containsExactly("service");
        }
    }

    @Test
    void nobodyBelongsToBothOfficesAndNobodyHasAPasswordInThisFile() {
        assertThat(REALM.at("users").items()).allSatisfy(user -> {
            assertThat(user.at("realmRoles").texts()).hasSize(1);
            assertThat(user.at("credentials").items())
                    .allSatisfy(credential ->
                            assertThat(credential.at("value").text()).isEqualTo("${TRIAL_PASSWORD}"));
        });
    }

    private static Node find(String list, String key, String value) {
        return REALM.at(list).items().stream()
                .filter(item -> item.at(key).text().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + value + " among the " + list));
    }
}
