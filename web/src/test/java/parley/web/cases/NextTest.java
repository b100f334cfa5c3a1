package parley.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.web.cases.CasesClient.CaseClock;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.CasesClient.Checks;
import parley.web.cases.CasesClient.PersonInCase;

class NextTest {

    @Test
    void nobodyElseIsNamedBeforeTheRequesterHasDecided() {
        var requester = person(Role.REQUESTER, Standing.NOT_YET);

        assertThat(next(convening(false, null, requester))).isEqualTo(Next.REQUESTER_DECIDES);
    }

    @Test
    void whoIsMissingIsNamedBeforeAnybodyIsWaitedFor() {
        var requester = person(Role.REQUESTER, Standing.AGREED);
        var other = person(Role.OTHER_PARTY, Standing.NOT_YET);

        assertThat(next(convening(false, null, requester))).isEqualTo(Next.NAME_OTHERS);
        assertThat(next(convening(false, null, requester, other))).isEqualTo(Next.SAY_ALL_NAMED);
        assertThat(next(convening(true, null, requester, other))).isEqualTo(Next.WAIT_FOR_YES);
    }

    @Test
    void aCircleWaitsForWhatStaffAnswerFor() {
        var people = new PersonInCase[] {
            person(Role.HARMED_PARTY, Standing.AGREED), person(Role.PERSON_WHO_CAUSED_HARM, Standing.NOT_YET)
        };

        assertThat(next(convening(true, new Checks(true, false), people))).isEqualTo(Next.ANSWER_FOR_CIRCLE);
        assertThat(next(convening(true, new Checks(true, true), people))).isEqualTo(Next.WAIT_FOR_YES);
    }

    @Test
    void onceAcceptedThePlanningTells() {
        assertThat(Next.of(view(CaseState.ACCEPTED), PlanStage.GATHERING, false))
                .isEqualTo(Next.WAIT_FOR_TIMES);
        assertThat(Next.of(view(CaseState.ACCEPTED), PlanStage.READY, false)).isEqualTo(Next.CHOOSE);
        assertThat(Next.of(view(CaseState.ACCEPTED), PlanStage.PLANNED, false)).isEqualTo(Next.WAIT_FOR_PRACTITIONERS);
        assertThat(Next.of(view(CaseState.MEETING), PlanStage.PLANNED, false)).isEqualTo(Next.MEET);
        assertThat(Next.of(view(CaseState.MEETING), PlanStage.READY, false)).isEqualTo(Next.CHOOSE);
        for (var state : List.of(CaseState.ACCEPTED, CaseState.MEETING)) {
            assertThat(Next.of(view(state), PlanStage.PLANNED, true)).isEqualTo(Next.TELL);
        }
        assertThat(Next.of(view(CaseState.CLOSED), PlanStage.CLOSED, true)).isEqualTo(Next.OVER);
    }

    @Test
    void whereNoTimeIsLeftThereIsNothingToChoose() {
        var blocked = new CaseClock(Stage.SCHEDULING, WaitingFor.STAFF, Blocked.NO_ROOM, null, null);

        assertThat(Next.of(view(CaseState.ACCEPTED, true, null, blocked, List.of()), PlanStage.READY, false))
                .isEqualTo(Next.FIND_MORE);
    }

    private static Next next(CaseView view) {
        return Next.of(view, PlanStage.NOT_KNOWN, false);
    }

    private static PersonInCase person(Role role, Standing standing) {
        return new PersonInCase(UUID.randomUUID(), role, AskedBy.VOICE, null, standing);
    }

    private static CaseView convening(boolean complete, @Nullable Checks checks, PersonInCase... people) {
        return view(CaseState.CONVENING, complete, checks, null, List.of(people));
    }

    private static CaseView view(CaseState state) {
        return view(state, true, null, null, List.of());
    }

    private static CaseView view(
            CaseState state,
            boolean complete,
            @Nullable Checks checks,
            @Nullable CaseClock clock,
            List<PersonInCase> people) {
        var at = Instant.parse("2027-03-09T15:00:00Z");
        return new CaseView(
                UUID.randomUUID(),
                "7K3Q",
                state,
                null,
                null,
                null,
                at,
                at,
                complete,
                null,
                null,
                null,
                checks,
                null,
                null,
                clock,
                1,
                people);
    }
}
