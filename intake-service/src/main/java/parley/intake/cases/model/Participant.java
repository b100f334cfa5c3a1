package parley.intake.cases.model;

import parley.events.cases.AskedBy;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PersonId;

/// A person in a case, without anything that says who they are.
///
/// @param askedBy how questions reach them
public record Participant(ParticipantId id, PersonId person, Role role, AskedBy askedBy, Standing standing) {

    /// The same person, standing elsewhere.
    public Participant now(Standing next) {
        return new Participant(id, person, role, askedBy, next);
    }

    /// The same person as something else.
    public Participant as(Role turned) {
        return new Participant(id, person, turned, askedBy, standing);
    }

    /// Whether they have said yes and not taken it back.
    public boolean hasLiveYes() {
        return switch (standing) {
            case Standing.Agreed _ -> true;
            case Standing.Named _, Standing.Asked _, Standing.Left _, Standing.Withdrew _, Standing.Released _ -> false;
        };
    }

    /// Whether they have gone, by a no, by silence, by stopping or by being let go.
    public boolean isGone() {
        return switch (standing) {
            case Standing.Left _, Standing.Withdrew _, Standing.Released _ -> true;
            case Standing.Named _, Standing.Asked _, Standing.Agreed _ -> false;
        };
    }

    /// Whether they have gone and it shows. A no and a silence show in nothing before the daily batch.
    public boolean hasStopped() {
        return isGone() && !hasLeft();
    }

    /// Whether the question was put to them and went unfulfilled, by a no or by silence.
    public boolean hasLeft() {
        return switch (standing) {
            case Standing.Left _ -> true;
            case Standing.Named _, Standing.Asked _, Standing.Agreed _, Standing.Withdrew _, Standing.Released _ ->
                false;
        };
    }
}
