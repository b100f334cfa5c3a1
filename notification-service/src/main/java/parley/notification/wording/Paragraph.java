package parley.notification.wording;

import java.util.List;

/// A few lines that belong together, or the link.
record Paragraph(List<String> lines, boolean isLink) {

    Paragraph {
        lines = List.copyOf(lines);
    }

    /// The lines as they stand under each other.
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return "Paragraph[***]";
    }
}
