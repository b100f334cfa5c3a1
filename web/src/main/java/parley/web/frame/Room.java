package parley.web.frame;

import java.util.List;
import java.util.Set;

/// Where people go who are signed in, by role.
public enum Room {
    CASES("/board", Set.of("staff", "ombuds")),
    FIRST_CONTACT("/cases/new", Set.of("staff", "ombuds")),
    QUESTIONS("/questions", Set.of("staff", "ombuds")),
    MY_SESSIONS("/my-sessions", Set.of("practitioner")),
    MY_TIMES("/my-times", Set.of("practitioner")),
    PLANS("/plans", Set.of("chair")),
    TRENDS("/trends", Set.of("staff", "ombuds", "director")),
    DANGER("/danger", Set.of("staff", "ombuds", "director"));

    private final String path;
    private final Set<String> roles;

    Room(String path, Set<String> roles) {
        this.path = path;
        this.roles = roles;
    }

    public String path() {
        return path;
    }

    /// The rooms that any of these roles opens.
    public static List<Room> of(Set<String> held) {
        return List.of(values()).stream()
                .filter(room -> room.roles.stream().anyMatch(held::contains))
                .toList();
    }
}
