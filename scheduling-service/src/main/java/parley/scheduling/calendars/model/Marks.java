package parley.scheduling.calendars.model;

/// How a server marks one state of a calendar. It is sent back as it came.
///
/// @param entityTag the header `ETag`; empty if there was none
/// @param lastModified the header `Last-Modified`; empty if there was none
public record Marks(String entityTag, String lastModified) {

    @Override
    public String toString() {
        return "Marks[***]";
    }
}
