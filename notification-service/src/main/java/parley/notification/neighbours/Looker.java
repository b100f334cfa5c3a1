package parley.notification.neighbours;

import parley.events.Office;

/// Somebody of an office who has signed in and looks at letters. Their address is passed on and never kept.
///
/// @param subject what the sign-in calls them
/// @param address their own address, by which a case they are in themselves is noticed
public record Looker(String subject, Office office, String address) {

    @Override
    public String toString() {
        return "Looker[***]";
    }
}
