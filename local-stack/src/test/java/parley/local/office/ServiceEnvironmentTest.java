package parley.local.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.local.OfficeTime;

class ServiceEnvironmentTest {

    private static final Ports PORTS = new Ports(8080);
    private static final OfficeTime TIME = new OfficeTime(Path.of("/state/clock-offset"));

    @TempDir
    Path institution;

    @BeforeEach
    void anInstitution() throws IOException {
        Files.writeString(institution.resolve("services.env"), """
                # A note.
                PARLEY_CAMPUS_ZONE=Europe/Lisbon

                PARLEY_MAIL_SENDER_NAME=Citas = horas
                """);
    }

    private Map<String, String> of(Service service) {
        return ServiceEnvironment.of(service, PORTS, "key", TIME, new InstitutionFolder(institution));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void everyServiceIsToldWhoseOfficeItIs(Service service) {
        assertThat(of(service))
                .containsEntry("PARLEY_CAMPUS_ZONE", "Europe/Lisbon")
                .containsEntry("PARLEY_MAIL_SENDER_NAME", "Citas = horas");
        assertThat(of(Service.CATALOG)).containsEntry("PARLEY_INSTITUTION", institution.toString());
    }

    @ParameterizedTest
    @EnumSource(value = Service.class, mode = EnumSource.Mode.EXCLUDE, names = "WEB")
    void everyServiceGetsItsOwnDatabaseAndTheLoopbackOnly(Service service) {
        Map<String, String> environment = of(service);

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", Integer.toString(PORTS.service(service)))
                .containsEntry("QUARKUS_OIDC_CLIENT_CLIENT_ID", service.folder())
                .containsEntry("PARLEY_CLOCK_OFFSET_FILE", "/state/clock-offset")
                .hasEntrySatisfying(
                        "QUARKUS_DATASOURCE_JDBC_URL", url -> assertThat(url).endsWith(":8088/" + service.database()));
    }

    @Test
    void thePagesHearOfNoDatabaseAndNoBroker() {
        assertThat(of(Service.WEB))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8080")
                .containsEntry("PARLEY_INTAKE_URL", "http://localhost:8082")
                .allSatisfy((name, _) -> assertThat(name).doesNotContain("DATASOURCE", "KAFKA", "MASTER_KEY"));
    }

    @Test
    void linksInLettersLeadToThePages() {
        for (Service service : List.of(Service.INTAKE, Service.NOTIFICATION)) {
            assertThat(of(service)).containsEntry("PARLEY_PUBLIC_URL", "http://localhost:8080");
        }
    }

    @Test
    void onlyIntakeHearsOfTheKeys() {
        for (Service service : Service.values()) {
            Map<String, String> environment = of(service);

            assertThat(environment.containsKey("PARLEY_MASTER_KEY")).isEqualTo(service == Service.INTAKE);
            assertThat(environment.containsKey("QUARKUS_DATASOURCE_KEYS_JDBC_URL"))
                    .isEqualTo(service == Service.INTAKE);
        }
    }

    @Test
    void onlyNotificationHearsOfTheMailServer() {
        for (Service service : Service.values()) {
            assertThat(of(service).containsKey("PARLEY_SMTP_HOST")).isEqualTo(service == Service.NOTIFICATION);
        }
    }
}
