package parley.scheduling.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.events.PractitionerRole;
import parley.scheduling.roster.Profile;
import parley.scheduling.roster.model.Experience;

class SampleOfficeTest {

    private static final ZoneId CAMPUS = ZoneId.of("Europe/Lisbon");

    private final SampleOffice.Office office = read();
    private final List<Profile> roster = office.practitioners().stream()
            .map(person -> person.toProfile(CAMPUS))
            .toList();

    @Test
    void hasFortyPractitionersFourOmbudspersonsAndThreeRooms() {
        assertThat(roster.stream().filter(one -> one.roles().contains(PractitionerRole.MEDIATOR)))
                .hasSize(40);
        assertThat(roster.stream().filter(one -> one.roles().equals(Set.of(PractitionerRole.OMBUDSPERSON))))
                .hasSize(4);
        assertThat(roster).hasSize(44);
        assertThat(office.rooms()).extracting(SampleOffice.Room::capacity).containsExactly(6, 8, 12);
        assertThat(office.practitioners()).extracting(SampleOffice.Person::id).doesNotHaveDuplicates();
    }

    @Test
    void everybodyCanSignInByTheNameTheSignInKnows() {
        for (var i = 0; i < roster.size(); i++) {
            var name = i < 40 ? "practitioner-%02d".formatted(i + 1) : "ombudsperson-%02d".formatted(i - 39);
            assertThat(roster.get(i).subject()).isEqualTo(name);
            assertThat(roster.get(i).email()).isEqualTo(name + "@office.example");
        }
    }

    @Test
    void isMixedEnoughToMatch() {
        assertThat(roster).extracting(Profile::experience).contains(Experience.values());
        assertThat(roster).allSatisfy(one -> {
            assertThat(one.affiliations()).isNotEmpty();
            assertThat(one.languages()).contains("en");
        });
        assertThat(office.practitioners())
                .allSatisfy(one -> assertThat(one.times(CAMPUS).weekly()).isNotEmpty());
    }

    @Test
    void neverShowsAName() {
        assertThat(office.practitioners().toString() + roster).doesNotContain("practitioner-01", "@");
    }

    private static SampleOffice.Office read() {
        try (InputStream file = Objects.requireNonNull(SampleOffice.class.getResourceAsStream("/sample-office.json"))) {
            return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, SampleOffice.Office.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
