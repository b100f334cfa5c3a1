package parley.catalog.resources;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a resource is for. Each group is part of a wider one, up to the whole community.
public enum Seekers {
    COMMUNITY(null),
    STUDENTS(COMMUNITY),
    UNDERGRADUATE_STUDENTS(STUDENTS),
    GRADUATE_STUDENTS(STUDENTS),
    INTERNATIONAL_STUDENTS(STUDENTS),
    STUDENTS_WITH_DISABILITIES(STUDENTS),
    RESIDENTS(STUDENTS),
    LIVING_GROUPS(STUDENTS),
    FACULTY(COMMUNITY),
    STAFF(COMMUNITY),
    POSTDOCS(COMMUNITY),
    SURVIVORS(COMMUNITY);

    private final @Nullable Seekers wider;

    Seekers(@Nullable Seekers wider) {
        this.wider = wider;
    }

    /// Whether somebody of the one group may belong to the other: it is the same, wider or narrower.
    public boolean overlaps(Seekers other) {
        return isWithin(other) || other.isWithin(this);
    }

    private boolean isWithin(Seekers other) {
        return Stream.iterate(this, group -> group != null, group -> group.wider)
                .anyMatch(group -> group == other);
    }
}
