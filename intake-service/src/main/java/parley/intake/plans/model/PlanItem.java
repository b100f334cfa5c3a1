package parley.intake.plans.model;

import java.time.LocalDate;

/// One thing that somebody will do, and by which day. The words may name people.
public record PlanItem(String text, LocalDate dueOn) {

    @Override
    public String toString() {
        return "PlanItem[***]";
    }
}
