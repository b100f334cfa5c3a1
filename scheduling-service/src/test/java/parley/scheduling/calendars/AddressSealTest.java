package parley.scheduling.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.scheduling.calendars.AddressSeal.Column;
import parley.scheduling.roster.model.PractitionerId;

class AddressSealTest {

    private static final String ADDRESS = "https://calendar.example/private/basic.ics";
    private static final PractitionerId ADA = new PractitionerId(UUID.randomUUID());
    private static final PractitionerId BEN = new PractitionerId(UUID.randomUUID());

    private final AddressSeal seal = new AddressSeal(secret("one"));

    @Test
    void whatWasSealedIsOpenedForItsOwnerAndItsPlaceOnly() {
        var sealed = seal.seal(ADA, Column.ADDRESS, ADDRESS);

        assertThat(seal.open(ADA, Column.ADDRESS, sealed)).hasValue(ADDRESS);
        assertThat(seal.open(BEN, Column.ADDRESS, sealed)).isEmpty();
        assertThat(seal.open(ADA, Column.ENTITY_TAG, sealed)).isEmpty();
        assertThat(new AddressSeal(secret("other")).open(ADA, Column.ADDRESS, sealed))
                .isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("calendar.example");
    }

    @Test
    void aSecretThatIsNoneIsRefusedWithoutBeingRepeated() {
        for (var secret :
                new String[] {"canary!", Base64.getEncoder().encodeToString("canary".getBytes(StandardCharsets.UTF_8))
                }) {
            assertThatThrownBy(() -> new AddressSeal(secret).seal(ADA, Column.ADDRESS, ADDRESS))
                    .hasMessageContaining("PARLEY_CALENDAR_SECRET")
                    .hasMessageNotContaining("canary")
                    .hasNoCause();
        }
        assertThat(seal).hasToString("AddressSeal[***]");
    }

    private static String secret(String of) {
        return Base64.getEncoder().encodeToString((of + "-".repeat(32 - of.length())).getBytes(StandardCharsets.UTF_8));
    }
}
