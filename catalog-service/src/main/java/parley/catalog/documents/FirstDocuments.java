package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import parley.catalog.institution.BeginsWith;
import parley.catalog.institution.InstitutionFiles;

/// The documents that a catalogue begins with.
@ApplicationScoped
class FirstDocuments implements BeginsWith {

    static final String FILE = "documents.yaml";
    private static final String BEGINNING = "beginning";

    private final InstitutionFiles files;
    private final Documents documents;

    FirstDocuments(InstitutionFiles files, Documents documents) {
        this.files = files;
        this.documents = documents;
    }

    @Override
    public String part() {
        return "documents";
    }

    @Override
    public void begin() {
        files.byCode(FILE, Text.class).forEach((code, text) -> documents.add(code, text, BEGINNING));
    }
}
