package parley.scheduling.calendars.model;

/// Why a calendar could not be read, for its owner and for staff.
public enum Trouble {
    /// Its server could not be reached, or said that it is busy.
    AWAY,
    /// Its server did not answer in time.
    TOO_SLOW,
    /// The address no longer opens a calendar: it was taken back, or never was one.
    CLOSED,
    /// The address leads into a network that nothing is read from, or is not encrypted.
    REFUSED,
    /// The file is larger than a calendar should be.
    TOO_LARGE,
    /// What came is no calendar, or only a part of one.
    NOT_A_CALENDAR,
    /// An entry does not say when it is.
    NOT_UNDERSTOOD,
    /// Its entries repeat more often than anybody can be busy.
    TOO_MUCH,
    /// The office can no longer open the address; give it again.
    ADDRESS_LOST
}
