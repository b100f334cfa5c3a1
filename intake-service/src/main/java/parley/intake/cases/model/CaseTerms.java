package parley.intake.cases.model;

import parley.events.MeetingFormat;
import parley.intake.offerings.model.OfferingTerms;

/// What the people of a case agreed to be asked for: an offering as it stood at screening, and how to meet.
public record CaseTerms(OfferingTerms offering, MeetingFormat format) {}
