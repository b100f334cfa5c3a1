package parley.scheduling.access;

import parley.events.Office;

/// Somebody of an office who has signed in. Their address is passed on to intake and never kept.
///
/// @param subject what the sign-in calls them
/// @param address their own address, by which a case they are in themselves is noticed
public record Planner(String subject, Office office, String address) {

    @Override
    public String toString() {
        return "Planner[***]";
    }
}
