package parley.intake.access;

import parley.events.Office;
import parley.intake.people.EmailAddress;

/// Somebody of an office who has signed in.
///
/// @param subject what the sign-in calls them
/// @param address their own address, by which we notice a case they are a party to
public record StaffMember(String subject, Office office, EmailAddress address) {}
