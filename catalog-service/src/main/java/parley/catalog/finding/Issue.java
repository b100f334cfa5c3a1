package parley.catalog.finding;

import java.util.List;
import parley.catalog.resources.Topic;

/// What a conflict is about, roughly; the same words as in a request. Nothing is out of scope.
enum Issue {
    NOISE(Topic.HOUSING),
    MONEY(Topic.FINDING_HELP),
    CHORES(Topic.HOUSING),
    GROUP_PROJECT(Topic.ACADEMIC_LIFE),
    PRIVACY(Topic.HOUSING),
    INTERPERSONAL(Topic.COMMUNICATION, Topic.WELL_BEING),
    STUDENT_GROUP(Topic.STUDENT_GROUPS),
    RACE_CULTURE_GENDER(Topic.DISCRIMINATION, Topic.EQUITY),
    OTHER(Topic.FINDING_HELP);

    private final List<Topic> topics;

    Issue(Topic... topics) {
        this.topics = List.of(topics);
    }

    List<Topic> topics() {
        return topics;
    }
}
