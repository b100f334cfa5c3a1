package parley.web.own;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// What stands on a person's own page, ready to be written out. It names nobody but who gave leave to be named.
///
/// @param heads how many people their group has, or 0
/// @param approvedBy who approves the plan of a circle, by name
/// @param keptBy who sees to it that it is kept, by name
/// @param zone whose clock the hours are by, in full words
record OwnView(
        Asks asks,
        Kind kind,
        Touched touched,
        boolean anew,
        int heads,
        String introducedBy,
        String approvedBy,
        String keptBy,
        String phone,
        String reference,
        boolean over,
        String until,
        String said,
        List<Appointment> appointments,
        String zone,
        List<Day> days,
        TimesForm typed,
        List<PartOfDay> parts,
        boolean answered,
        boolean sentTooLate,
        List<Elsewhere.Place> handouts,
        List<Elsewhere.Place> places) {

    public boolean isForGroup() {
        return kind.isForGroup();
    }

    public boolean isAmongOthers() {
        return kind.isAmongOthers();
    }

    public boolean isApart() {
        return kind == Kind.ONE_BY_ONE;
    }

    public boolean isCircle() {
        return kind == Kind.CIRCLE;
    }

    public boolean isPlanned() {
        return heads > 0;
    }

    /// A session that stands.
    record Appointment(String when, boolean online, String room, List<Practitioner> practitioners) {
        @Override
        public String toString() {
            return "Appointment[***]";
        }
    }

    record Practitioner(UUID id, String name) {
        @Override
        public String toString() {
            return "Practitioner[***]";
        }
    }

    record Day(String label, List<Start> starts) {}

    record Start(OffsetDateTime start, String label, boolean ticked) {}

    @Override
    public String toString() {
        return "OwnView[***]";
    }
}
