package parley.scheduling.neighbours;

import java.util.Set;
import parley.scheduling.roster.model.PractitionerId;

/// What intake derived for a case. The affiliations and needs behind it stay there.
///
/// @param notEligible practitioners too close to somebody in the case
/// @param roomFeatures what the room must offer
/// @param languages what people in the case speak
/// @param heads how many people of the case will be there, practitioners not counted
public record Ties(Set<PractitionerId> notEligible, Set<String> roomFeatures, Set<String> languages, int heads) {

    public Ties {
        notEligible = Set.copyOf(notEligible);
        roomFeatures = Set.copyOf(roomFeatures);
        languages = Set.copyOf(languages);
    }
}
