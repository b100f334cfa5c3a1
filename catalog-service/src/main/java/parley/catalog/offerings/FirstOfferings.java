package parley.catalog.offerings;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.catalog.institution.BeginsWith;
import parley.catalog.institution.InstitutionFiles;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.outbox.transactions.Sql;

/// The offerings that a catalogue begins with. One that stands already keeps the terms its office has set.
@ApplicationScoped
class FirstOfferings implements BeginsWith {

    static final String FILE = "offerings.yaml";

    /// As events have it.
    private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[a-z]+(-[a-z]+)*");

    private final InstitutionFiles files;
    private final Sql sql;

    FirstOfferings(InstitutionFiles files, Sql sql) {
        this.files = files;
        this.sql = sql;
    }

    @Override
    public String part() {
        return "offerings";
    }

    @Override
    public void begin() {
        var position = new AtomicInteger();
        files.byCode(FILE, First.class).forEach((code, first) -> begin(code, position.incrementAndGet(), first));
    }

    private void begin(String code, int position, First first) {
        if (!CODE.matcher(code).matches()) {
            throw new ConfigurationException(
                    FILE + " names an offering whose code is not made of small letters with dashes between words");
        }
        var begun = sql.change(
                """
                insert into offering (code, position, office, name, summary, ask_at, procedure, practitioners_needed, role,
                                      session_minutes, target_days, consent, audience, confidentiality,
                                      confidentiality_limit, second_room)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do nothing""",
                code,
                position,
                first.office().name(),
                first.name(),
                first.summary(),
                first.askAt(),
                first.procedure().name(),
                first.practitionersNeeded(),
                first.role().name(),
                first.sessionMinutes(),
                first.targetDays(),
                first.consent().name(),
                first.audience().name(),
                first.confidentiality().name(),
                first.confidentialityLimit().orElse(null),
                first.secondRoom());
        if (begun > 0) {
            sql.changeMany(
                    "insert into offering_assumption (offering_code, term) values (?, ?)",
                    orNone(first.assumed()).stream()
                            .map(term -> pair(code, term.name()))
                            .toList());
            sql.changeMany(
                    "insert into offering_source (offering_code, document_code) values (?, ?)",
                    orNone(first.sources()).stream()
                            .map(source -> pair(code, source))
                            .toList());
        }
    }

    private static @Nullable Object[] pair(String code, String other) {
        return new @Nullable Object[] {code, other};
    }

    private static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }

    /// An offering in the file.
    ///
    /// @param assumed terms that no document gives
    /// @param sources the documents it was read in
    record First(
            Office office,
            String name,
            String summary,
            String askAt,
            Procedure procedure,
            int practitionersNeeded,
            PractitionerRole role,
            int sessionMinutes,
            int targetDays,
            Consent consent,
            Audience audience,
            Confidentiality confidentiality,
            Optional<String> confidentialityLimit,
            boolean secondRoom,
            @Nullable List<Term> assumed,
            @Nullable List<String> sources) {}
}
