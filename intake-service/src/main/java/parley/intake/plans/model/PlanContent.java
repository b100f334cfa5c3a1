package parley.intake.plans.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What a plan says.
///
/// @param sanctionTermsMet whether it also does what a formal proceeding asks for, should one run
public record PlanContent(List<PlanItem> items, boolean sanctionTermsMet) {

    public PlanContent {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A plan holds something to do");
        }
    }

    /// The last day on which something is to be done. After it nobody needs the plan any more.
    public LocalDate lastDueOn() {
        return items.stream()
                .map(PlanItem::dueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// Whether there is still something to follow through on this day.
    public boolean reaches(LocalDate today) {
        return !lastDueOn().isBefore(today);
    }

    @Override
    public String toString() {
        return "PlanContent[***]";
    }
}
