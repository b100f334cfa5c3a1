package parley.intake.trends;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.intake.cases.Ended;
import parley.intake.trends.model.Quarter;
import parley.intake.trends.model.Table;
import parley.intake.trends.model.Waiting;

/// Everything a case is counted under, and nothing by which it could be told from another.
///
/// @param counted written like `STAGE:MIDDLE`
record Codes(String office, String quarter, List<String> counted) {

    /// Every case is counted under this one.
    static final String TOTAL = "TOTAL";

    /// Empty for a case that has not ended.
    static Optional<Codes> of(Ended ended, ZoneId campus) {
        return ended.endedAt().map(at -> {
            var codes = new ArrayList<String>();
            codes.add(TOTAL + ":");
            ended.issueKinds().forEach(kind -> codes.add(Table.ISSUE_KIND + ":" + kind));
            ended.stage().ifPresent(stage -> codes.add(Table.STAGE + ":" + stage));
            ended.offering().ifPresent(offering -> codes.add(Table.OFFERING + ":" + offering));
            ended.waited().ifPresent(waited -> codes.add(Table.WAITING + ":" + Waiting.of(waited)));
            ended.outcome().ifPresent(outcome -> codes.add(Table.OUTCOME + ":" + outcome));
            return new Codes(
                    ended.office().name(),
                    Quarter.of(at, campus).toString(),
                    codes.stream().sorted().toList());
        });
    }
}
