package parley.catalog.resources;

/// How a resource stands to the institute.
public enum Standing {
    CAMPUS,
    /// Run by somebody else on the institute's behalf.
    EXTERNAL_VENDOR,
    /// Named for information only; no tie and no recommendation.
    OFF_CAMPUS_NOT_ENDORSED
}
