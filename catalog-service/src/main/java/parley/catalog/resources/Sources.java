package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import parley.catalog.institution.BeginsWith;
import parley.catalog.institution.InstitutionFiles;
import parley.outbox.transactions.Sql;

/// The documents that the catalogue was read in, by the titles they go by.
@ApplicationScoped
class Sources implements BeginsWith {

    static final String FILE = "sources.yaml";

    private final InstitutionFiles files;
    private final Sql sql;

    Sources(InstitutionFiles files, Sql sql) {
        this.files = files;
        this.sql = sql;
    }

    @Override
    public String part() {
        return "sources";
    }

    @Override
    public void begin() {
        files.byCode(FILE, Titled.class)
                .forEach((code, source) -> sql.change(
                        "insert into source (code, title) values (?, ?) on conflict (code) do nothing",
                        code,
                        source.title()));
    }

    List<Source> all() {
        return sql.rows(
                "select code, title from source order by code",
                row -> new Source(row.getString("code"), row.getString("title")));
    }

    record Titled(String title) {}

    /// A document of the institution.
    record Source(String code, String title) {}
}
