package parley.web.own;

/// What somebody is being asked, as intake says it.
enum Question {
    CONSENT,
    TIMES,
    FURTHER_SESSION,
    NONE
}
