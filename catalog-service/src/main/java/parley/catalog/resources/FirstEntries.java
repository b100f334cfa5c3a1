package parley.catalog.resources;

import jakarta.enterprise.context.ApplicationScoped;
import parley.catalog.institution.BeginsWith;
import parley.catalog.institution.InstitutionFiles;

/// The entries that a catalogue begins with.
@ApplicationScoped
class FirstEntries implements BeginsWith {

    static final String FILE = "resources.yaml";
    private static final String BEGINNING = "beginning";

    private final InstitutionFiles files;
    private final Publishing publishing;

    FirstEntries(InstitutionFiles files, Publishing publishing) {
        this.files = files;
        this.publishing = publishing;
    }

    @Override
    public String part() {
        return "resources";
    }

    @Override
    public void begin() {
        files.byCode(FILE, Entry.class).forEach((code, entry) -> publishing.publish(code, entry, BEGINNING));
    }
}
