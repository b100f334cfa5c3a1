package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import parley.catalog.institution.InstitutionFiles;
import parley.problems.Fault;

/// What keeps an entry from being published: what could not be dialled, written to or read.
@ApplicationScoped
public class Flaws {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}+@([A-Za-z0-9-]{1,63}+\\.){1,8}+[A-Za-z]{2,24}");
    private static final Pattern DASH_AT_AN_END = Pattern.compile("[@.]-|-\\.");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s/]{1,253}\\.[^\\s]{1,1700}");

    private static final int MOST = 40;
    private static final int MOST_DATES = 400;
    private static final int LINE = 200;
    private static final int TEXT = 1000;
    /// As much as another directory may say of one thing.
    private static final int LONGEST = 100_000;

    /// What is no promise but the lack of one.
    private static final Set<Grade> NO_PROMISES = EnumSet.of(Grade.NOT_STATED, Grade.NOT_APPLICABLE);

    private final Pattern phone;

    Flaws(InstitutionFiles files) {
        this.phone = Pattern.compile(files.institution().phoneForm());
    }

    /// Everything that is wrong with it, by field.
    public List<Fault> of(Entry entry) {
        var faults = new ArrayList<Fault>();
        if (entry.summary().isBlank() || entry.summary().length() > TEXT) {
            faults.add(Fault.at("#/summary", "must say something, in 1000 characters at most"));
        }
        sizes(entry, faults);
        names(entry, faults);
        for (var i = 0; i < entry.phones().size(); i++) {
            phone(entry.phones().get(i), "#/phones/" + i, faults);
        }
        entry.email()
                .filter(email -> !EMAIL.matcher(email).matches()
                        || DASH_AT_AN_END.matcher(email).find())
                .ifPresent(_ -> faults.add(Fault.at(
                        "#/email", "must be an address that mail can be sent to, such as office@university.example")));
        entry.website()
                .filter(address -> !WEBSITE.matcher(address).matches())
                .ifPresent(_ ->
                        faults.add(Fault.at("#/website", "must be an address that begins with https:// or http://")));
        for (var i = 0; i < entry.promises().size(); i++) {
            if (NO_PROMISES.contains(entry.promises().get(i).grade())) {
                faults.add(Fault.at("#/promises/" + i + "/grade", "must be something that is promised"));
            }
        }
        return faults;
    }

    /// Whoever looks for help reads this on a small screen, and every replica holds all of it in memory.
    private static void sizes(Entry entry, List<Fault> faults) {
        most(entry.names(), "#/names", MOST, faults);
        most(entry.places(), "#/places", MOST, faults);
        most(entry.phones(), "#/phones", MOST, faults);
        most(entry.promises(), "#/promises", MOST, faults);
        most(entry.contradictions(), "#/contradictions", MOST, faults);
        for (var i = 0; i < entry.places().size(); i++) {
            longest(Optional.of(entry.places().get(i)), "#/places/" + i, LINE, faults);
        }
        longest(entry.hours(), "#/hours", TEXT, faults);
        longest(entry.cost(), "#/cost", TEXT, faults);
        entry.opening().ifPresent(week -> week(week, "#/opening", faults));
        for (var i = 0; i < entry.phones().size(); i++) {
            var phone = entry.phones().get(i);
            var at = "#/phones/" + i;
            longest(Optional.of(phone.number()), at + "/number", LINE, faults);
            longest(phone.answeredBy(), at + "/answeredBy", LINE, faults);
            longest(phone.askFor(), at + "/askFor", LINE, faults);
            longest(phone.note(), at + "/note", TEXT, faults);
            longest(Optional.of(phone.source()), at + "/source", LINE, faults);
            phone.opening().ifPresent(week -> week(week, at + "/opening", faults));
        }
        for (var i = 0; i < entry.contradictions().size(); i++) {
            var statements = entry.contradictions().get(i).statements();
            most(statements, "#/contradictions/" + i + "/statements", MOST, faults);
            for (var said : statements) {
                longest(Optional.of(said.says()), "#/contradictions/" + i + "/statements", TEXT, faults);
            }
        }
        if (entry.elsewhere().map(said -> said.toString().length() > LONGEST).orElse(false)) {
            faults.add(Fault.at("#", "must have %d characters at most".formatted(LONGEST)));
        }
    }

    private static void week(Week week, String at, List<Fault> faults) {
        most(week.spans(), at + "/spans", MOST_DATES, faults);
        most(week.otherDays(), at + "/otherDays", MOST_DATES, faults);
        for (var other : week.otherDays()) {
            most(other.open(), at + "/otherDays", MOST, faults);
            longest(other.why(), at + "/otherDays", LINE, faults);
        }
    }

    private static void most(List<?> things, String at, int most, List<Fault> faults) {
        if (things.size() > most) {
            faults.add(Fault.at(at, "must be %d at most".formatted(most)));
        }
    }

    private static void longest(Optional<String> text, String at, int most, List<Fault> faults) {
        if (text.isPresent() && text.get().length() > most) {
            faults.add(Fault.at(at, "must have %d characters at most".formatted(most)));
        }
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
