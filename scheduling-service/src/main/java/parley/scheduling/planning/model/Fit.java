package parley.scheduling.planning.model;

import java.util.Arrays;

/// Whether a session can be at all.
final class Fit {

    private Fit() {}

    /// Whether everybody and everything in a session that exists can be had then, whatever else is booked. That new
    /// ones could not begin so early or so late any more is no matter.
    static boolean stands(World world, Session session) {
        var its = world.caseWorlds[session.index()];
        return participantsStand(world, session)
                && session.practitioners().stream().allMatch(m -> couldCome(world, its, m, session.start()))
                && isLed(world, session)
                && placeStands(world, its, session);
    }

    /// Whether the session that exists already can be taken into a plan as it is.
    static boolean fitsAgain(Bookings bookings, Session session) {
        return bookings.world.stands[session.index()] && isFree(bookings, session);
    }

    /// Whether nothing that is booked is in the way of a session that could be.
    static boolean isFree(Bookings bookings, Session session) {
        var its = bookings.world.caseWorlds[session.index()];
        var at = session.start();
        return bookings.practitionerFree(session.first(), its, at)
                && (session.second() == Session.NOBODY || bookings.practitionerFree(session.second(), its, at))
                && bookings.participantsFree(its, at)
                && (session.room() == Session.ONLINE || bookings.roomFree(session.room(), its, at));
    }

    private static boolean participantsStand(World world, Session session) {
        var its = world.list.cases().get(session.index());
        var end = session.start() + its.quarters();
        for (var participant : its.participants()) {
            var one = world.list.participants().get(participant);
            for (var quarter = session.start(); quarter < end; quarter++) {
                if (!one.free().has(quarter)) {
                    return false;
                }
            }
            if (Bits.anyIn(one.taken().words(), session.start(), end + world.pauseForPeople)) {
                return false;
            }
        }
        return true;
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
