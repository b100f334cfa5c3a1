package parley.web.chooser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Format;

/// An option in words.
///
/// @param value how a form names it
/// @param speaking what speaks for it
/// @param against what speaks against it
/// @param changes what would be different from the session as it is; none for an option of its own
/// @param start for asking what else there is at that time
record Shown(
        String value,
        String time,
        String start,
        String practitioners,
        @Nullable String place,
        Format format,
        boolean late,
        List<String> speaking,
        List<String> against,
        List<String> changes,
        boolean picked) {

    /// In an address a plus would be a blank.
    public String startInAddress() {
        return start.replace("+", "%2B");
    }
}
