package parley.benchmarks.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole list in Timefold's words.
@PlanningSolution
public class Timetable {

    private List<Meeting> meetings = List.of();

    private List<Shared> shared = List.of();

    private @Nullable HardSoftScore score;

    /// For Timefold.
    public Timetable() {}

    Timetable(List<Meeting> meetings, List<Shared> shared) {
        this.meetings = meetings;
        this.shared = shared;
    }

    @PlanningEntityCollectionProperty
    public List<Meeting> getMeetings() {
        return meetings;
    }

    @ProblemFactCollectionProperty
    public List<Shared> getShared() {
        return shared;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore score) {
        this.score = score;
    }

    public void setMeetings(List<Meeting> meetings) {
        this.meetings = meetings;
    }

    public void setShared(List<Shared> shared) {
        this.shared = shared;
    }
}
