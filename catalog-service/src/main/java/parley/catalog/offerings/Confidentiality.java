package parley.catalog.offerings;

/// What is promised about what is said under an offering; the weaker promise where documents differ.
enum Confidentiality {
    CONFIDENTIAL,
    PRIVATE,
    NOT_STATED
}
