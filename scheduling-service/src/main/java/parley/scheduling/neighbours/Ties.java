package parley.scheduling.neighbours;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import parley.scheduling.roster.model.PractitionerId;

/// What intake derived for a case. The affiliations and needs behind it stay there.
///
/// @param notEligible practitioners too close to somebody in the case
/// @param roomFeatures what people need of a room, as codes
/// @param languages what people in the case speak
/// @param heads how many people of the case will be there, practitioners not counted
public record Ties(Set<PractitionerId> notEligible, Set<String> roomFeatures, Set<String> languages, int heads) {

    /// Says that somebody needs a second room, which no room can offer by itself.
    private static final String SECOND_ROOM = "SECOND_ROOM";

    public Ties {
        notEligible = Set.copyOf(notEligible);
        roomFeatures = Set.copyOf(roomFeatures);
        languages = Set.copyOf(languages);
    }

    /// What each room must offer.
    public Set<String> features() {
        return roomFeatures.stream().filter(code -> !code.equals(SECOND_ROOM)).collect(toUnmodifiableSet());
    }

    /// Whether somebody needs a room beside the first.
    public boolean secondRoom() {
        return roomFeatures.contains(SECOND_ROOM);
    }
}
