package parley.catalog.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import parley.catalog.institution.Institution;
import parley.catalog.institution.InstitutionFiles;
import parley.outbox.transactions.Sql;

/// What leads people to an entry, and would lead nowhere without it.
@ApplicationScoped
public class Leads {

    private static final String SAID = """
            select 'offering/' || code from offering where ask_at = ? and not withdrawn
            union all
            select 'document/' || d.code
            from document d join document_version v on v.document_code = d.code and v.version = d.version
            where jsonb_path_exists(v.content, '$.sections[*].resources[*] ? (@ == $code)',
                                    jsonb_build_object('code', ?::text))
            order by 1""";

    private final Sql sql;
    private final Institution institution;

    Leads(Sql sql, InstitutionFiles files) {
        this.sql = sql;
        this.institution = files.institution();
    }

    /// Everything that leads there: offerings and documents by their codes, offices, and `when-closed`.
    public List<String> to(String code) {
        var offices = institution.offices().entrySet().stream()
                .filter(office -> office.getValue().equals(code))
                .map(office -> "office/" + office.getKey());
        var always = institution.whenClosed().filter(code::equals).map(_ -> "when-closed");
        return Stream.of(offices, always.stream(), sql.rows(SAID, row -> row.getString(1), code, code).stream())
                .flatMap(some -> some)
                .toList();
    }
}
