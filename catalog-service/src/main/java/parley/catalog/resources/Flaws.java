package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import parley.catalog.institution.InstitutionFiles;
import parley.problems.Fault;

/// What keeps an entry from being published: what could not be dialled, written to or read.
@ApplicationScoped
public class Flaws {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/]+\\.[^\\s]+");
    /// What is no promise but the lack of one.
    private static final Set<Grade> NO_PROMISES = EnumSet.of(Grade.NOT_STATED, Grade.NOT_APPLICABLE);

    private final Pattern phone;

    Flaws(InstitutionFiles files) {
        this.phone = Pattern.compile(files.institution().phoneForm());
    }

    /// Everything that is wrong with it, by field.
    public List<Fault> of(Entry entry) {
        var faults = new ArrayList<Fault>();
        if (entry.summary().isBlank() || entry.summary().length() > 1000) {
            faults.add(Fault.at("#/summary", "must say something, in 1000 characters at most"));
        }
        names(entry, faults);
        for (var i = 0; i < entry.phones().size(); i++) {
            phone(entry.phones().get(i), "#/phones/" + i, faults);
        }
        entry.email()
                .filter(email -> !EMAIL.matcher(email).matches())
                .ifPresent(_ -> faults.add(Fault.at(
                        "#/email", "must be an address that mail can be sent to, such as office@university.example")));
        entry.website()
                .filter(address -> !WEBSITE.matcher(address).matches())
                .ifPresent(_ -> faults.add(Fault.at("#/website", "must be an address that begins with https://")));
        for (var i = 0; i < entry.promises().size(); i++) {
            if (NO_PROMISES.contains(entry.promises().get(i).grade())) {
                faults.add(Fault.at("#/promises/" + i + "/grade", "must be something that is promised"));
            }
        }
        return faults;
    }

    private static void names(Entry entry, List<Fault> faults) {
        var seen = new HashSet<String>();
        for (var i = 0; i < entry.names().size(); i++) {
            var name = entry.names().get(i);
            if (name.isBlank() || name.length() > 150) {
                faults.add(Fault.at("#/names/" + i, "must be a name, in 150 characters at most"));
            } else if (!seen.add(name)) {
                faults.add(Fault.at("#/names/" + i, "must not stand there twice"));
            }
        }
    }

    /// A number with missing digits may stand there if it is said to be in doubt; then nobody is told to call it.
    private void phone(Phone given, String pointer, List<Fault> faults) {
        if (given.doubt().isEmpty() && !phone.matcher(given.number()).matches()) {
            faults.add(Fault.at(
                    pointer + "/number",
                    "must be a whole number in the form that is usual here; if it is not, say what is in doubt"));
        }
        if (given.source() == null || given.source().isBlank()) {
            faults.add(Fault.at(pointer + "/source", "must say where the number is from"));
        }
    }
}
