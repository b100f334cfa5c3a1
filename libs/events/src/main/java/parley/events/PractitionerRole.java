package parley.events;

/// What a practitioner is trained to be for somebody.
public enum PractitionerRole {
    MEDIATOR,
    COACH,
    FACILITATOR,
    RESTORATIVE_FACILITATOR,
    OMBUDSPERSON
}
