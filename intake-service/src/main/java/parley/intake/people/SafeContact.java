package parley.intake.people;

/// What somebody allows, so that a letter or a call does no harm. What was not said is not allowed.
public record SafeContact(boolean mayWrite, boolean maySayWho, boolean mayLeaveMessage) {}
