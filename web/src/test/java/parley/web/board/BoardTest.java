package parley.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.web.cases.Blocked;
import parley.web.cases.CaseState;
import parley.web.cases.CasesClient.CaseClock;
import parley.web.cases.CasesClient.CaseItem;
import parley.web.cases.Forecast;
import parley.web.cases.Offering;
import parley.web.cases.Stage;
import parley.web.cases.WaitingFor;

class BoardTest {

    private static final Instant NOW = Instant.parse("2027-03-09T15:00:00Z");
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final Sight ALL = new Sight(Whose.ALL, null);

    @Test
    void aCaseStandsWhereItWaits() {
        var board = Board.of(
                List.of(
                        item("A", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 1, Forecast.ON_TIME),
                        item("B", CaseState.CONVENING, Stage.CONVENING, WaitingFor.PARTICIPANTS, 1, Forecast.ON_TIME),
                        item("C", CaseState.ACCEPTED, Stage.SCHEDULING, WaitingFor.STAFF, 1, Forecast.ON_TIME),
                        item("D", CaseState.ACCEPTED, Stage.SCHEDULING, WaitingFor.PRACTITIONERS, 1, Forecast.ON_TIME),
                        item("E", CaseState.MEETING, Stage.MEETING, WaitingFor.NOBODY, 1, Forecast.MET),
                        item("F", CaseState.ACCEPTED, Stage.SCHEDULING, WaitingFor.ROOMS, 1, null),
                        item("G", CaseState.CONVENING, Stage.CONVENING, WaitingFor.STAFF, 1, null)),
                Map.of(),
                ALL,
                NOW,
                CAMPUS);

        assertThat(in(board, Column.TO_SCREEN)).containsExactly("A");
        assertThat(in(board, Column.WAITING)).containsExactly("B", "D");
        assertThat(in(board, Column.CHOOSE_A_TIME)).containsExactly("C");
        assertThat(in(board, Column.SCHEDULED)).containsExactly("E");
        assertThat(in(board, Column.NEEDS_A_PERSON)).containsExactly("F", "G");
    }

    @Test
    void whatNeedsAPersonIsTakenOutOfItsColumnAndSaysWhy() {
        var scheduled = item("A", CaseState.MEETING, Stage.MEETING, WaitingFor.NOBODY, 1, Forecast.MET);

        var board = Board.of(List.of(scheduled), Map.of(scheduled.id(), Cause.SESSION_CANNOT_STAND), ALL, NOW, CAMPUS);

        assertThat(in(board, Column.SCHEDULED)).isEmpty();
        assertThat(board.columns().getOrDefault(Column.NEEDS_A_PERSON, List.of()))
                .extracting(Board.Card::cause)
                .containsExactly(Cause.SESSION_CANNOT_STAND);
    }

    @Test
    void whereNothingFitsSomebodyIsNeededAndIsToldWhatIsMissing() {
        var missing = Map.of(
                Blocked.PARTICIPANT_UNAVAILABLE, Cause.NO_COMMON_TIME,
                Blocked.TOO_FEW_PRACTITIONERS, Cause.TOO_FEW_PRACTITIONERS,
                Blocked.TIE_DECLARED, Cause.TOO_CLOSE,
                Blocked.NO_ROOM, Cause.NO_ROOM);
        assertThat(missing).containsOnlyKeys(Blocked.values());
        missing.forEach((blocked, cause) -> {
            var item = new CaseItem(
                    UUID.randomUUID(),
                    "A",
                    CaseState.ACCEPTED,
                    "mediation",
                    NOW,
                    NOW.plus(Duration.ofDays(5)),
                    new CaseClock(Stage.SCHEDULING, WaitingFor.STAFF, blocked, NOW, Forecast.IN_DANGER),
                    true,
                    1);

            var board = Board.of(List.of(item), Map.of(), ALL, NOW, CAMPUS);

            assertThat(in(board, Column.CHOOSE_A_TIME)).isEmpty();
            assertThat(board.columns().getOrDefault(Column.NEEDS_A_PERSON, List.of()))
                    .extracting(Board.Card::cause)
                    .containsExactly(cause);
        });
    }

    @Test
    void whoHasTheFewestDaysLeftStandsFirst() {
        var board = Board.of(
                List.of(
                        item("A", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 1, Forecast.ON_TIME),
                        item("B", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 7, Forecast.MISSED),
                        item("C", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 4, Forecast.IN_DANGER)),
                Map.of(),
                ALL,
                NOW,
                CAMPUS);

        assertThat(in(board, Column.TO_SCREEN)).containsExactly("B", "C", "A");
        assertThat(board.onTime()).isEqualTo(1);
        assertThat(board.all()).isEqualTo(3);
    }

    @Test
    void aSightNarrowsTheCardsAndNotWhatIsInTime() {
        var items = List.of(
                item("A", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 1, Forecast.ON_TIME),
                item("B", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 7, Forecast.MISSED),
                item("C", CaseState.SCREENING, Stage.SCREENING, WaitingFor.STAFF, 4, Forecast.IN_DANGER));

        var late = Board.of(items, Map.of(), new Sight(Whose.LATE, Offering.MEDIATION), NOW, CAMPUS);

        assertThat(in(late, Column.TO_SCREEN)).as("late, or soon late").containsExactly("B", "C");
        assertThat(late.all()).isEqualTo(3);
        assertThat(in(
                        Board.of(items, Map.of(), new Sight(Whose.ALL, Offering.FACILITATION), NOW, CAMPUS),
                        Column.TO_SCREEN))
                .isEmpty();
        assertThat(new Sight(Whose.ALL, Offering.MEDIATION).ways())
                .extracting(Sight.Way::path)
                .containsExactly(
                        "/board?offering=mediation",
                        "/board?show=mine&offering=mediation",
                        "/board?show=late&offering=mediation");
    }

    private static List<String> in(Board board, Column column) {
        return board.columns().getOrDefault(column, List.of()).stream()
                .map(Board.Card::reference)
                .toList();
    }

    private static CaseItem item(
            String reference, CaseState state, Stage stage, WaitingFor whom, int day, @Nullable Forecast forecast) {
        var begun = NOW.minus(Duration.ofDays(day - 1)).minusSeconds(60);
        return new CaseItem(
                UUID.randomUUID(),
                reference,
                state,
                "mediation",
                begun,
                begun.plus(Duration.ofDays(5)),
                new CaseClock(stage, whom, null, begun, forecast),
                true,
                1);
    }
}
