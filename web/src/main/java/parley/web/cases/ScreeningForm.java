package parley.web.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Form;

/// What staff write down after the talk.
///
/// @param proceeding whether a formal proceeding runs; absent if nobody has said
record ScreeningForm(
        Suitability outcome,
        @Nullable Offering offering,
        Format format,
        String heads,
        boolean student,
        @Nullable Said proceeding,
        @Nullable Role role) {

    static final ScreeningForm EMPTY =
            new ScreeningForm(Suitability.SUITABLE, null, Format.EITHER, "", false, null, null);

    static ScreeningForm of(Form form) {
        return new ScreeningForm(
                form.one("outcome", Suitability.class).orElse(Suitability.SUITABLE),
                form.one("offering", Offering.class).orElse(null),
                form.one("format", Format.class).orElse(Format.EITHER),
                form.text("heads"),
                form.ticked("student"),
                form.one("proceeding", Said.class).orElse(null),
                form.one("role", Role.class).orElse(null));
    }

    public boolean isProceedingRunning() {
        return proceeding == Said.YES;
    }

    public boolean isProceedingNone() {
        return proceeding == Said.NO;
    }

    /// The same, with what they wished for chosen already.
    ScreeningForm wishing(@Nullable Offering wish) {
        return offering != null ? this : new ScreeningForm(outcome, wish, format, heads, student, proceeding, role);
    }

    /// As intake takes it; what does not go with the outcome or the offering is left out.
    CasesClient.Screening toScreening() {
        if (outcome != Suitability.SUITABLE) {
            return new CasesClient.Screening(outcome, null, null, null, null, null, null);
        }
        var circle = offering == Offering.RESTORATIVE_JUSTICE;
        return new CasesClient.Screening(
                outcome,
                Optional.ofNullable(offering).map(Offering::code).orElse(null),
                format,
                circle ? role : null,
                heads.matches("\\d{1,5}") ? Integer.valueOf(heads) : null,
                (circle && proceeding != null) ? proceeding == Said.YES : null,
                student);
    }
}
