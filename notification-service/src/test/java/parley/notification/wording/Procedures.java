package parley.notification.wording;

import java.util.Arrays;
import java.util.stream.Stream;
import parley.events.Procedure;

/// Every help there is, in every role a letter knows, and none at all.
final class Procedures {

    private Procedures() {}

    static Stream<Help> all() {
        return Stream.concat(
                Stream.concat(
                        Stream.of(Help.UNKNOWN),
                        Arrays.stream(Procedure.values()).map(one -> Help.of(one.name(), "REQUESTER"))),
                Arrays.stream(Help.Role.values())
                        .map(role -> Help.of(Procedure.RESTORATIVE_CIRCLE.name(), role.name())));
    }
}
