package parley.web.chooser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.web.cases.Format;
import parley.web.chooser.SessionsClient.Named;

class PickedTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2027-03-09T10:00:00+05:30");
    private static final Named RIVERA = new Named(UUID.randomUUID(), "Rivera");
    private static final Named ROOM = new Named(UUID.randomUUID(), "W20-507");

    @Test
    void whatIsWrittenIntoAFormIsReadAgainAndHoldsNoName() {
        var written = Picked.written(START, List.of(RIVERA, ROOM), ROOM, null, Format.IN_PERSON);

        assertThat(written).doesNotContain("Rivera", "W20");
        assertThat(Picked.read(written))
                .isEqualTo(Optional.of(
                        new Picked(START, List.of(RIVERA.id(), ROOM.id()), ROOM.id(), null, Format.IN_PERSON)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "today a - - ONLINE", "2027-03-09T10:00Z x - - ONLINE", "2027-03-09T10:00Z"})
    void whatIsNoOptionIsNone(String written) {
        assertThat(Picked.read(written)).isEmpty();
    }
}
