package parley.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ask", "/cases/0190-a/options", "/request/check"})
    void ourOwnPathsLeadBack(String path) {
        assertThat(OwnPath.or(path, "/other")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "", "ask", "/a\r\nb"
            })
    void nothingLeadsElsewhere(String path) {
        assertThat(OwnPath.or(path, "/other")).isEqualTo("/other");
    }

    @Test
    void noPathLeadsToTheOther() {
        assertThat(OwnPath.or(null, "/other")).isEqualTo("/other");
    }
}
