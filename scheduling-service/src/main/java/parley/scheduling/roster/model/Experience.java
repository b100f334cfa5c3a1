package parley.scheduling.roster.model;

/// How far along a practitioner is. A lead can carry a session; a novice learns beside somebody.
public enum Experience {
    LEAD,
    EXPERIENCED,
    NOVICE
}
