package parley.web.chooser;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.web.cases.CasePlansClient.Attendant;
import parley.web.cases.CasePlansClient.CasePlan;
import parley.web.cases.CasesClient.CaseView;
import parley.web.cases.Day;
import parley.web.cases.PlanStage;
import parley.web.cases.Progress;
import parley.web.cases.Role;

/// What can be chosen for a case, ready to be written out.
///
/// @param forWhom whose session it is, where each person has one of their own
/// @param narrowed whether only one start is looked at
/// @param key for the hold, so that a second tap holds nothing twice
record Choosing(
        CaseView view,
        Day day,
        @Nullable CasePlan plan,
        @Nullable UUID forWhom,
        List<Shown> options,
        List<String> why,
        boolean narrowed,
        UUID key) {

    public boolean isReady() {
        return plan != null && plan.state() == PlanStage.READY;
    }

    public boolean isGathering() {
        return plan != null && plan.state() == PlanStage.GATHERING;
    }

    public boolean isOneByOne() {
        return plan != null && plan.isOneByOne();
    }

    /// Whether somebody stays with the case who could be let go.
    public boolean hasStaying() {
        return plan != null && !plan.stayingPractitionerIds().isEmpty();
    }

    public boolean isSecondRoom() {
        return plan != null && plan.secondRoom();
    }

    public List<Attending> people() {
        return plan == null
                ? List.of()
                : plan.participants().stream()
                        .map(one -> new Attending(one, roleOf(one), one.id().equals(forWhom)))
                        .toList();
    }

    private @Nullable Role roleOf(Attendant attendant) {
        return view.people().stream()
                .filter(one -> one.id().equals(attendant.id()))
                .map(one -> one.role())
                .findFirst()
                .orElse(null);
    }

    /// Somebody whose times count.
    record Attending(Attendant attendant, @Nullable Role role, boolean chosen) {

        public boolean isToPlan() {
            return attendant.progress() == Progress.TO_PLAN;
        }
    }

    @Override
    public String toString() {
        return "Choosing[***]";
    }
}
