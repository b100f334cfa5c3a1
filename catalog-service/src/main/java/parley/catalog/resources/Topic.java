package parley.catalog.resources;

/// What a resource helps with; our own sorting, not the documents'.
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
