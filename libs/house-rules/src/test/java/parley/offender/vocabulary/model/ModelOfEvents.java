package parley.offender.vocabulary.model;

import parley.events.Office;
import parley.events.cases.CaseClosed;

/// A model that speaks of an office, which it may, and holds an event, which it may not.
public record ModelOfEvents(Office office, CaseClosed closed) {}
