package parley.scheduling.cases;

import parley.scheduling.cases.model.CaseId;

/// Options of a case have to be looked for, as of a transaction that has committed.
public record SearchDue(CaseId id) {}
