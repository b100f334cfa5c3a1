package parley.web.catalogue;

/// What somebody may look for help with, in the catalogue's words.
public enum Topic {
    CONFLICT,
    COMMUNICATION,
    ACADEMIC_LIFE,
    WELL_BEING,
    MENTAL_HEALTH,
    HEALTH,
    ALCOHOL_AND_SUBSTANCES,
    DISCRIMINATION,
    HARASSMENT,
    SEXUAL_MISCONDUCT,
    MISCONDUCT,
    SAFETY,
    DISABILITY,
    FAITH,
    IMMIGRATION,
    HOUSING,
    STUDENT_GROUPS,
    EQUITY,
    CONDUCT,
    POLICY,
    FINDING_HELP
}
