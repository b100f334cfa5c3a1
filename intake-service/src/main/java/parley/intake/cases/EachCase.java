package parley.intake.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import parley.intake.cases.model.Case;
import parley.intake.ids.model.CaseId;

/// Does what the clock asks for, one case at a time and each in a transaction of its own. Two replicas may do it at
/// once: the lock of the case lets only one of them.
@ApplicationScoped
class EachCase {

    private final CaseRows rows;
    private final Filing filing;

    EachCase(CaseRows rows, Filing filing) {
        this.rows = rows;
        this.filing = filing;
    }

    /// @param found cases that may be due; the step decides under the lock
    void of(Supplier<List<CaseId>> found, UnaryOperator<Case> step) {
        ofRow(found, row -> step.apply(row.toCase()));
    }

    void ofRow(Supplier<List<CaseId>> found, Function<CaseRow, Case> step) {
        for (var id : QuarkusTransaction.requiringNew().call(found::get)) {
            QuarkusTransaction.requiringNew().run(() -> rows.locked(id).ifPresent(row -> {
                filing.file(row, row.toCase(), step.apply(row));
            }));
        }
    }
}
