package parley.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.intake.OnRealGround;

@QuarkusTest
@OnRealGround
class AddressHashTest {

    private static final EmailAddress ROBIN = new EmailAddress("robin@people.example");

    @Inject
    AddressHash hashes;

    @Test
    void theTwoOfficesCannotFindEachOthersPeople() {
        assertThat(hashes.of(Office.OMBUDS, ROBIN)).isNotEqualTo(hashes.of(Office.CONFLICT_RESOLUTION, ROBIN));
    }

    @Test
    void oneAddressInTwoSpellingsIsOnePerson() {
        assertThat(hashes.of(Office.OMBUDS, new EmailAddress(" Robin@People.Example ")))
                .isEqualTo(hashes.of(Office.OMBUDS, ROBIN));
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        assertThat(hashes.ofPhone(Office.OMBUDS, "(617) 555-0100"))
                .isEqualTo(hashes.ofPhone(Office.OMBUDS, "617 555 0100"));
    }

    @Test
    void whatNamesSomebodyPrintsNothing() {
        assertThat(ROBIN).hasToString("EmailAddress[***]");
    }
}
