package parley.local.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.local.OfficeTime;

class ServiceEnvironmentTest {

    private static final Ports PORTS = new Ports(8080);
    private static final OfficeTime TIME = new OfficeTime(Path.of("/state/clock-offset"));

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceGetsItsOwnDatabaseAndTheLoopbackOnly(Service service) {
        Map<String, String> environment = ServiceEnvironment.of(service, PORTS, "key", TIME);

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", Integer.toString(PORTS.service(service)))
                .containsEntry("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.folder())
                .containsEntry("PARLEY_CLOCK_OFFSET_FILE", "/state/clock-offset")
                .hasEntrySatisfying(
                        "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).endsWith(":8088/" + service.database()));
    }

    @Test
    void onlyIntakeHearsOfTheKeys() {
        for (Service service : Service.values()) {
            Map<String, String> environment = ServiceEnvironment.of(service, PORTS, "key", TIME);

            assertThat(environment.containsKey("PARLEY_MASTER_KEY")).isEqualTo(service == Service.INTAKE);
            assertThat(environment.containsKey("QUARKUS_DATASOURCE_KEYS_JDBC_URL"))
                    .isEqualTo(service == Service.INTAKE);
        }
    }

    @Test
    void onlyNotificationHearsOfTheMailServer() {
        for (Service service : Service.values()) {
            assertThat(ServiceEnvironment.of(service, PORTS, "key", TIME).containsKey("PARLEY_SMTP_HOST"))
                    .isEqualTo(service == Service.NOTIFICATION);
        }
    }
}
