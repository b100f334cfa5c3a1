package parley.local.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import parley.local.engine.Trouble;

class PortsTest {

    @Test
    void everythingHasItsOwnPlaceInOneBlock() {
        Ports ports = new Ports(8080);

        assertThat(ports.byName().values())
                .containsExactly(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 8089, 8090, 8091, 8092, 8093);
        assertThat(ports.service(Service.WEB)).isEqualTo(8080);
        assertThat(ports.service(Service.NOTIFICATION)).isEqualTo(8084);
        assertThat(ports.kafkaController()).isEqualTo(8091);
        assertThat(ports.imap()).isEqualTo(8092);
        assertThat(ports.front()).isEqualTo(8093);
    }

    @Test
    void aBlockThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Ports(80)).isInstanceOf(Trouble.class).hasMessageContaining("not 80");
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(Trouble.class);
    }
}
