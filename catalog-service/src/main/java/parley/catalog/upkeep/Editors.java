package parley.catalog.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.catalog.drafts.Desk;
import parley.catalog.drafts.Draft;
import parley.catalog.drafts.Drafts;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Checked;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Flaws;
import parley.catalog.resources.Published;
import parley.catalog.resources.Publishing;
import parley.catalog.resources.Versions;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Where drafts become versions, and versions come back.
@ApplicationScoped
@Transactional
class Editors {

    private final Drafts<Entry> drafts;
    private final Versions versions;
    private final Publishing publishing;
    private final Flaws flaws;
    private final Leads leads;
    private final InstitutionFiles files;
    private final Clock clock;

    Editors(
            Desk desk,
            Versions versions,
            Publishing publishing,
            Flaws flaws,
            Leads leads,
            InstitutionFiles files,
            Clock clock) {
        this.drafts = desk.of("resource_draft", Entry.class);
        this.versions = versions;
        this.publishing = publishing;
        this.flaws = flaws;
        this.leads = leads;
        this.files = files;
        this.clock = clock;
    }

    List<Draft<Entry>> drafts() {
        return drafts.all();
    }

    Draft<Entry> draft(String code) {
        return require(drafts.find(code));
    }

    /// Saves a draft. It may have flaws; publishing refuses them.
    ///
    /// @param ifMatch the draft's ETag, or that of nothing, `"0"`
    /// @param seen the version of the entry that who saves it knows of, if they say so
    Draft<Entry> save(String code, @Nullable String ifMatch, @Nullable Integer seen, Entry entry, String by) {
        var standing = versions.standing(code);
        return drafts.save(
                code,
                ifMatch,
                seen,
                standing.map(Published::version).orElse(0),
                entry.saidBeside(standing.map(Published::entry)),
                by);
    }

    void discard(String code, @Nullable String ifMatch) {
        drafts.discard(code, ifMatch);
    }

    /// Publishes the draft, if it has no flaw and nothing was published since it was saved.
    Published publish(String code, @Nullable String ifMatch, String by) {
        var draft = drafts.ready(
                code, ifMatch, () -> versions.lock(code).map(Published::version).orElse(0));
        var refusal = Refusal.because(UpkeepReason.ENTRY_HAS_FLAWS);
        var found = flaws.of(draft.content());
        for (Fault flaw : found) {
            refusal = refusal.with(flaw);
        }
        if (!found.isEmpty()) {
            throw refusal;
        }
        drafts.end(code);
        return publishing.publish(code, draft.content(), by);
    }

    /// Publishes an earlier version again, as a new one.
    Published bringBack(String code, int version, @Nullable String ifMatch, String by) {
        Precondition.require(ifMatch, require(versions.lock(code)).version());
        return publishing.publish(code, require(versions.find(code, version)), by);
    }

    /// Notes that somebody has made sure today that the entry is right.
    Published check(String code, @Nullable String ifMatch, String by) {
        var standing = require(versions.lockShown(code));
        Precondition.require(ifMatch, standing.version());
        var today = LocalDate.ofInstant(clock.instant(), files.institution().zone());
        return publishing.publish(code, standing.entry().checkedBy(new Checked(today, by)), by);
    }

    /// Takes an entry away from readers. Its versions stay, and any of them can come back.
    void withdraw(String code, @Nullable String ifMatch, String by) {
        var standing = require(versions.lockShown(code));
        Precondition.require(ifMatch, standing.version());
        var leading = leads.to(code);
        if (!leading.isEmpty()) {
            throw Refusal.because(UpkeepReason.ENTRY_IS_NEEDED).with("leadsHere", leading);
        }
        publishing.withdraw(standing, by);
    }

    private static <T> T require(Optional<T> something) {
        return something.orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
