package parley.benchmarks.world;

import parley.benchmarks.instances.Instance.Case;

/// A case, and what of the office could serve it.
///
/// @param people its participants, by number
/// @param eligible practitioners who offer it and are not too close to anybody, by number
/// @param starts when all participants can and the office is open for it
/// @param inRoom for each of these starts, whether a room is open
/// @param online for each of these starts, whether it may be online
/// @param rooms that are large enough and accessible, the cheapest first
/// @param roomCosts what each of these costs
/// @param onlineCost what no room costs
@SuppressWarnings("ArrayRecordComponent") // Read in loops that try billions; nobody compares or changes them.
public record Job(
        int index,
        Case of,
        int[] people,
        int[] eligible,
        int[] starts,
        boolean[] inRoom,
        boolean[] online,
        int[] rooms,
        long[] roomCosts,
        long onlineCost) {

    public boolean isPair() {
        return of.practitionersNeeded() == 2;
    }

    /// What a room costs that would do.
    public long costOf(int room) {
        for (var i = 0; i < rooms.length; i++) {
            if (rooms[i] == room) {
                return roomCosts[i];
            }
        }
        throw new IllegalArgumentException("Room " + room + " would not do for " + of.id());
    }

    public int length() {
        return of.quarters();
    }

    public boolean isOnTime(int start) {
        return start < of.target();
    }

    public long waiting(int start) {
        return 2L * Math.floorDiv(start - of.contact(), 96);
    }
}
