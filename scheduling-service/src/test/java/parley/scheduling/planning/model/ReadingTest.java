package parley.scheduling.planning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import parley.scheduling.planning.model.Reading.Span;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Confirmed;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

class ReadingTest {

    private static final Instant ORIGIN = Instant.parse("2026-10-19T04:00:00Z");
    private static final OfficeDays DAYS = Reading.days(ORIGIN, "America/New_York", 2_020);
    private static final Timeline ALWAYS = Timeline.empty(2_020).not();
    private static final Timeline NEVER = Timeline.empty(2_020);

    @Test
    void windowsBecomeTheirQuarters() {
        var timeline = Reading.windows(List.of(new Span(130, 140), new Span(60, 68), new Span(68, 70)), 200);
        assertThat(IntStream.range(0, 200).filter(timeline::has))
                .containsExactlyElementsOf(IntStream.concat(IntStream.range(60, 70), IntStream.range(130, 140))
                        .boxed()
                        .toList());
    }

    @Test
    void refusesWindowsThatCannotBeMeant() {
        refuses(Fault.WINDOW_REVERSED, () -> Reading.windows(List.of(new Span(9, 5)), 200));
        refuses(Fault.WINDOW_REVERSED, () -> Reading.windows(List.of(new Span(9, 9)), 200));
        refuses(Fault.WINDOWS_OVERLAP, () -> Reading.windows(List.of(new Span(8, 12), new Span(4, 9)), 200));
        refuses(Fault.WINDOW_OFF_THE_GRID, () -> Reading.windows(List.of(new Span(190, 201)), 200));
        refuses(Fault.WINDOW_OFF_THE_GRID, () -> Reading.windows(List.of(new Span(-1, 3)), 200));
        refuses(
                Fault.TOO_MANY_WINDOWS,
                () -> Reading.windows(
                        IntStream.range(0, 10_000)
                                .mapToObj(i -> new Span(i, i + 1))
                                .toList(),
                        20_000));
    }

    @Test
    void refusesHorizonsOfYearsAndUnknownZones() {
        refuses(Fault.HORIZON_TOO_LONG, () -> Reading.days(ORIGIN, "America/New_York", 3 * 365 * 96));
        refuses(Fault.HORIZON_TOO_LONG, () -> Reading.days(ORIGIN, "America/New_York", 0));
        refuses(Fault.UNKNOWN_ZONE, () -> Reading.days(ORIGIN, "Atlantis/Capital", 96));
        refuses(Fault.UNKNOWN_ZONE, () -> Reading.zone(""));
        refuses(Fault.TIMES_OFF_THE_GRID, () -> Reading.days(ORIGIN.plusSeconds(60), "UTC", 96));
    }

    @Test
    void refusesCasesNobodyCouldPlan() {
        refuses(Fault.CASE_WITHOUT_PARTICIPANTS, () -> list(aCase(List.of(), 2, 8, 300, 400), List.of()));
        refuses(Fault.PARTICIPANT_TWICE, () -> list(aCase(List.of(0, 0), 2, 8, 300, 400), List.of()));
        refuses(Fault.UNKNOWN_PLACE_IN_LIST, () -> list(aCase(List.of(7), 2, 8, 300, 400), List.of()));
        refuses(Fault.TOO_MANY_PRACTITIONERS, () -> list(aCase(List.of(0), 3, 8, 300, 400), List.of()));
        refuses(Fault.LENGTH_OUT_OF_RANGE, () -> list(aCase(List.of(0), 2, 0, 300, 400), List.of()));
        refuses(Fault.TIMES_OUT_OF_ORDER, () -> list(aCase(List.of(0), 2, 8, 2_000_000, 400), List.of()));
    }

    @Test
    void aDeadlineBeforeTheTargetIsNoFault() {
        assertThatCode(() -> list(aCase(List.of(0), 2, 8, 500, 400), List.of())).doesNotThrowAnyException();
        assertThatCode(() -> list(aCase(List.of(0), 2, 8, 500, 50), List.of())).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanFitsIntoMemory() {
        var one = new Practitioner(Experience.LEAD, ALWAYS, NEVER, List.of(), 2, 4, 0);
        var lengths = IntStream.rangeClosed(1, 96)
                .mapToObj(length -> aCase(List.of(0), 2, length, 300, 400))
                .toList();
        refuses(
                Fault.TOO_MUCH_AT_ONCE,
                () -> new WaitingList(
                        DAYS,
                        ALWAYS,
                        ALWAYS,
                        2,
                        1,
                        Collections.nCopies(6_000, one),
                        List.of(new Participant(ALWAYS, NEVER)),
                        List.of(),
                        lengths,
                        List.of()));
    }

    @Test
    void refusesConfirmedSessionsThatContradictOneAnother() {
        var its = aCase(List.of(0), 2, 8, 300, 400);
        var session = new Confirmed(new Session(0, 136, 0, 1, Session.ONLINE), false);
        refuses(Fault.CONFIRMED_TWICE, () -> list(its, List.of(session, session)));
        refuses(
                Fault.UNKNOWN_PLACE_IN_LIST,
                () -> list(its, List.of(new Confirmed(new Session(0, 136, 0, 9, Session.ONLINE), false))));
        refuses(
                Fault.WRONG_NUMBER_OF_PRACTITIONERS,
                () -> list(its, List.of(new Confirmed(new Session(0, 136, 0, Session.NOBODY, Session.ONLINE), false))));
        refuses(
                Fault.SESSION_OFF_THE_GRID,
                () -> list(its, List.of(new Confirmed(new Session(0, 2_019, 0, 1, Session.ONLINE), false))));
        refuses(
                Fault.CONFIRMED_AGAINST_ANOTHER,
                () -> list(
                        List.of(its, aCase(List.of(1), 2, 8, 300, 400)),
                        List.of(session, new Confirmed(new Session(1, 145, 1, 2, Session.ONLINE), false))));
    }

    @Test
    void refusesTimesOfAnotherGrid() {
        refuses(
                Fault.TIMES_OFF_THE_GRID,
                () -> new WaitingList(
                        DAYS, ALWAYS, Timeline.empty(96), 2, 1, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aRefusalNeverRepeatsWhatWasPutIn() {
        assertThatThrownBy(() -> Reading.zone("Street of Jane Doe"))
                .hasMessageNotContaining("Jane")
                .hasNoCause();
    }

    private static void refuses(Fault fault, ThrowingCallable input) {
        assertThatThrownBy(input).isInstanceOfSatisfying(Unusable.class, refused -> assertThat(refused.fault())
                .isEqualTo(fault));
    }

    private static Case aCase(List<Integer> participants, int practitioners, int quarters, int target, int deadline) {
        var everybody = new BitSet();
        everybody.set(0, 3);
        return new Case(
                practitioners, quarters, participants, everybody, List.of(), 4, 0, true, true, 0, 96, target, deadline);
    }

    private static void list(Case its, List<Confirmed> confirmed) {
        list(List.of(its), confirmed);
    }

    private static void list(List<Case> cases, List<Confirmed> confirmed) {
        var one = new Practitioner(Experience.LEAD, ALWAYS, NEVER, List.of(), 2, 4, 0);
        var person = new Participant(ALWAYS, NEVER);
        new WaitingList(
                DAYS,
                ALWAYS,
                ALWAYS,
                2,
                1,
                List.of(one, one, one),
                List.of(person, person),
                List.of(),
                cases,
                confirmed);
    }
}
