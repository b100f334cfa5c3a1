package parley.web.chooser;

import java.util.List;
import java.util.UUID;
import parley.web.cases.Role;

/// The times of one person, ready to be read out.
record Spoken(
        UUID caseId,
        UUID person,
        String reference,
        Role role,
        String zone,
        long minutes,
        List<Day> days,
        List<Window> windows,
        boolean open,
        TimesPage.Typed typed) {

    record Day(String name, List<Start> starts) {}

    /// A stretch said before; it stays as long as it is ticked.
    record Window(String value, String time, boolean kept) {}

    record Start(String value, String hour, boolean ticked) {}
}
