package parley.notification.neighbours;

import parley.notification.wording.Help;

/// What staff may know of a letter's reader to see what it says: nothing that is theirs.
///
/// @param reference the short reference of the case
/// @param help what is being planned, and what the reader is in it
public record Outline(String reference, Help help) {

    /// For letters to people who are in no case.
    public static final Outline OF_NO_CASE = new Outline("", Help.UNKNOWN);

    @Override
    public String toString() {
        return "Outline[***]";
    }
}
