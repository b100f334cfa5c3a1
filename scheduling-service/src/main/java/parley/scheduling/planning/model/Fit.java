package parley.scheduling.planning.model;

import java.util.Arrays;

/// Whether a session can be at all.
final class Fit {

    private Fit() {}

    /// Whether everybody and everything in it can be had then, whatever else is booked.
    static boolean stands(World world, Session session) {
        var its = world.caseWorlds[session.index()];
        return Arrays.binarySearch(its.starts(), session.start()) >= 0
                && session.practitioners().stream().allMatch(m -> couldCome(world, its, m, session.start()))
                && isLed(world, session)
                && placeStands(world, its, session);
    }

    /// Whether it can be taken into a plan as it is.
    static boolean fits(Bookings bookings, Session session) {
        var its = bookings.world.caseWorlds[session.index()];
        var at = session.start();
        return stands(bookings.world, session)
                && session.practitioners().stream().allMatch(m -> bookings.practitionerFree(m, its, at))
                && bookings.participantsFree(its, at)
                && (session.room() == Session.ONLINE || bookings.roomFree(session.room(), its, at));
    }

    private static boolean couldCome(World world, CaseWorld its, int m, int at) {
        return Bits.has(its.eligible(), m) && Bits.has(world.startsOfPractitioner[its.length()][m], at);
    }

    private static boolean isLed(World world, Session session) {
        return session.practitioners().size() == 1
                || session.practitioners().stream().anyMatch(m -> world.experience[m] == World.LEAD);
    }

    private static boolean placeStands(World world, CaseWorld its, Session session) {
        if (session.room() == Session.ONLINE) {
            return its.online() && Bits.has(world.onlineStarts[its.length()], session.start());
        }
        return Arrays.stream(its.rooms()).anyMatch(room -> room == session.room())
                && Bits.has(world.inPersonStarts[its.length()], session.start())
                && Bits.has(world.startsOfRoom[its.length()][session.room()], session.start());
    }
}
