package parley.scheduling.planning.model;

/// What a session costs in points, the load of its practitioners aside.
final class Price {

    private static final long NOVICE_ALONE = 3;

    private Price() {}

    static long withoutLoad(World world, Session session) {
        var its = world.caseWorlds[session.index()];
        return its.waiting(session.start()) + place(world, session) + practitioners(world, its, session);
    }

    private static long place(World world, Session session) {
        if (session.room() == Session.ONLINE) {
            return world.caseWorlds[session.index()].onlineCost();
        }
        return World.roomCost(
                world.list.cases().get(session.index()), world.list.rooms().get(session.room()));
    }

    private static long practitioners(World world, CaseWorld its, Session session) {
        var one = session.first();
        var other = session.second();
        if (other == Session.NOBODY) {
            var alone = world.experience[one] == World.NOVICE ? NOVICE_ALONE : 0;
            return alone + its.missing()[its.fulfilledBy(one)];
        }
        return Seats.experience(world.experience[one], world.experience[other])
                + its.missing()[its.fulfilledBy(one) | its.fulfilledBy(other)];
    }
}
