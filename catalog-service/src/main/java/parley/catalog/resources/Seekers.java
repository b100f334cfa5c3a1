package parley.catalog.resources;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a resource is for. Each group is part of a wider one, up to the whole community, and groups cut across one
/// another: a graduate student may live in a residence, come from abroad and have been hurt.
public enum Seekers {
    COMMUNITY(null, EnumSet.allOf(Place.class)),
    STUDENTS(COMMUNITY, EnumSet.of(Place.UNDERGRADUATE, Place.GRADUATE)),
    UNDERGRADUATE_STUDENTS(STUDENTS, EnumSet.of(Place.UNDERGRADUATE)),
    GRADUATE_STUDENTS(STUDENTS, EnumSet.of(Place.GRADUATE)),
    INTERNATIONAL_STUDENTS(STUDENTS, STUDENTS.places),
    STUDENTS_WITH_DISABILITIES(STUDENTS, STUDENTS.places),
    RESIDENTS(STUDENTS, STUDENTS.places),
    LIVING_GROUPS(STUDENTS, STUDENTS.places),
    FACULTY(COMMUNITY, EnumSet.of(Place.FACULTY)),
    STAFF(COMMUNITY, EnumSet.of(Place.STAFF)),
    POSTDOCS(COMMUNITY, EnumSet.of(Place.POSTDOC)),
    SURVIVORS(COMMUNITY, COMMUNITY.places);

    private final @Nullable Seekers wider;
    private final Set<Place> places;

    Seekers(@Nullable Seekers wider, Set<Place> places) {
        this.wider = wider;
        this.places = places;
    }

    /// Whether somebody of the one group may belong to the other.
    public boolean overlaps(Seekers other) {
        return !Collections.disjoint(places, other.places);
    }

    /// Whether everybody of the other group belongs to this one.
    public boolean includes(Seekers other) {
        return Stream.iterate(other, group -> group != null, group -> group.wider)
                .anyMatch(group -> group == this);
    }

    /// What somebody is at the institution; of these, nobody is two.
    private enum Place {
        UNDERGRADUATE,
        GRADUATE,
        FACULTY,
        STAFF,
        POSTDOC
    }
}
