package parley.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import parley.web.frame.Form;

class BesidesTest {

    @Test
    void whereSomebodyBelongsIsWrittenAsTheRosterHasIt() {
        var besides = typed("department", "Materials Science ", "livingGroup", "Résidence du Lac & Co.");

        assertThat(besides.affiliations())
                .containsExactly("department:materials-science", "living-group:residence-du-lac-co");
        assertThat(typed("department", " – ").affiliations()).isEmpty();
        assertThat(typed("department", "x".repeat(80)).affiliations())
                .allSatisfy(code -> assertThat(code).matches("[a-z-]{1,30}:[a-z0-9-]{1,60}"));
    }

    @Test
    void whatIsOnNoListOfOursCountsAsNotSaid() {
        var besides = typed("language", "tlh", "zone", "Mars/Base", "feature", "SAUNA");

        assertThat(besides.language()).isEqualTo("es");
        assertThat(besides.isBegun()).isFalse();
    }

    @Test
    void everyTownHasAClock() {
        for (var place : Place.ALL) {
            assertThat(ZoneId.getAvailableZoneIds()).contains(place.id());
            assertThat(place.name(Locale.ENGLISH)).contains(", ").doesNotContain("_", "/");
        }
    }

    private static Besides typed(String... fields) {
        var form = new MultivaluedHashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return Besides.of(new Form(form), Locale.of("es"));
    }
}
