package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.catalog.drafts.Desk;
import parley.catalog.drafts.Draft;
import parley.catalog.drafts.Drafts;
import parley.catalog.http.Editor;
import parley.catalog.resources.Shelf;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where an office writes its documents: as drafts, as versions, and back again.
@ApplicationScoped
@Transactional
class DocumentDesk {

    private final Documents documents;
    private final Shelf shelf;
    private final Editor editor;
    private final Drafts<Text> drafts;

    DocumentDesk(Documents documents, Shelf shelf, Editor editor, Desk desk) {
        this.documents = documents;
        this.shelf = shelf;
        this.editor = editor;
        this.drafts = desk.of("document_draft", Text.class);
    }

    /// Publishes a text as the next version, or as the first of a new document, which is then its office's own.
    ///
    /// @param ifMatch the ETag of the version that stands, or that of nothing, `"0"`
    Document publish(String code, @Nullable String ifMatch, Text text) {
        requireNamed(text);
        return documents.publish(code, ifMatch, text, editor.office(), editor.name());
    }

    /// Publishes an earlier version again, as a new one.
    Document bringBack(String code, int version, @Nullable String ifMatch) {
        return publish(code, ifMatch, require(documents.find(code, version)).text());
    }

    Draft<Text> draft(String code) {
        documents.owner(code, editor.office());
        return require(drafts.find(code));
    }

    /// Saves a draft. It may name entries that the guide does not have yet; publishing refuses that.
    ///
    /// @param seen the version of the document that who saves it knows of, if they say so
    Draft<Text> save(String code, @Nullable String ifMatch, @Nullable Integer seen, Text text) {
        var owner = documents.owner(code, editor.office());
        return drafts.save(code, ifMatch, seen, documents.standing(code), text.of(owner), editor.name());
    }

    void discard(String code, @Nullable String ifMatch) {
        documents.owner(code, editor.office());
        drafts.discard(code, ifMatch);
    }

    /// Publishes the draft, if nothing was published since it was begun.
    Document publishDraft(String code, @Nullable String ifMatch) {
        var owner = documents.owner(code, editor.office());
        var draft = drafts.ready(code, ifMatch, () -> documents.lock(code));
        requireNamed(draft.content());
        drafts.end(code);
        return documents.add(code, draft.content().of(owner), editor.name());
    }

    /// A text that is to show somebody shows them.
    private void requireNamed(Text text) {
        var guide = shelf.guide();
        var refusal = Refusal.because(GeneralReason.INVALID_FIELD);
        var refused = false;
        for (var section = 0; section < text.sections().size(); section++) {
            var resources = text.sections().get(section).resources();
            for (var place = 0; place < resources.size(); place++) {
                if (guide.find(resources.get(place)).isEmpty()) {
                    refused = true;
                    refusal = refusal.with(Fault.at(
                            "#/sections/" + section + "/resources/" + place,
                            "must be the code of an entry of the guide"));
                }
            }
        }
        if (refused) {
            throw refusal;
        }
    }

    private static <T> T require(Optional<T> found) {
        return found.orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }
}
