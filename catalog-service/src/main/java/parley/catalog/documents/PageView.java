package parley.catalog.documents;

import java.util.List;

/// A document as it stands on a page.
///
/// @param lang the language, as a page names it
/// @param style how it looks
/// @param logo where the institution's logo is; empty if there is none, or on paper
/// @param edition which version this is, and of which day
record PageView(
        String lang, String style, String logo, String title, String summary, String edition, List<Part> parts) {

    /// A part of it; what is empty is not there.
    record Part(String heading, List<String> paragraphs, List<String> items, boolean numbered, List<Help> resources) {}

    /// Somebody to turn to. What is promised comes before how to reach them.
    ///
    /// @param policy where it stands what the promise means; empty if nobody has said
    record Help(String name, String summary, String promised, String policy, List<String> lines) {}
}
