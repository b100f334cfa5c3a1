package parley.intake.plans;

import java.util.Optional;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;

/// Which cases have a plan: restorative circles alone. What people agree in a mediation is theirs, and is never kept.
final class Circles {

    private Circles() {}

    static boolean isOne(Case matter) {
        return terms(matter).filter(terms -> terms.path().writesAPlan()).isPresent();
    }

    private static Optional<CaseTerms> terms(Case matter) {
        return switch (matter) {
            case Underway underway -> Optional.of(underway.terms());
            case NotAccepted missed -> Optional.of(missed.terms());
            case Closed closed -> closed.terms();
            case Screening _ -> Optional.empty();
        };
    }
}
