package parley.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostCookiesTest {

    @Test
    void theSignInIsHandedItsCookiesByTheNamesItKnows() {
        assertThat(HostCookies.plain(List.of("__Host-q_session=a; __Host-parley-web-language=es")))
                .isEqualTo("q_session=a; __Host-parley-web-language=es");
    }

    @Test
    void aSessionUnderThePlainNameWasSetBySomebodyElse() {
        assertThat(HostCookies.plain(List.of("q_session=planted; __Host-q_session_chunk_1=b", "q_auth=planted")))
                .isEqualTo("q_session_chunk_1=b");
    }
}
