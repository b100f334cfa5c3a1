package parley.deploy;

import java.util.List;

/// Writes the project's topics and rights in the form that Strimzi reads.
final class StrimziFiles {

    static final String TOPICS = "deploy/kubernetes/base/kafka/topics.yaml";
    static final String USERS = "deploy/kubernetes/base/kafka/users.yaml";

    private static final String HEAD = """
            # Made from deploy/kafka/%s; do not edit. After a change there:
            #
            #     ./mvnw -pl deploy/checks test -Dtest=KafkaDefinitionsTest -Dparley.write=true
            """;

    private StrimziFiles() {}

    static String topics(Definitions definitions) {
        StringBuilder text = new StringBuilder(HEAD.formatted("topics.yaml"));
        for (Definitions.Topic topic : definitions.topics()) {
            text.append(text.toString().contains("apiVersion") ? "---\n" : "");
            text.append("""
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaTopic
                    metadata:
                      name: %s
                      labels: {strimzi.io/cluster: office-kafka}
                    spec:
                      partitions: %d
                      replicas: 3
                      config:
                        min.insync.replicas: 2
                    """.formatted(topic.name(), topic.partitions()));
            topic.config().forEach((key, value) -> text.append("    %s: %s%n".formatted(key, value)));
        }
        return text.toString();
    }

    static String users(Definitions definitions) {
        StringBuilder text = new StringBuilder(HEAD.formatted("acls.yaml"));
        for (Definitions.Principal principal : definitions.principals()) {
            text.append(text.toString().contains("apiVersion") ? "---\n" : "");
            text.append("""
                    apiVersion: kafka.strimzi.io/v1
                    kind: KafkaUser
                    metadata:
                      name: %s
                      labels: {strimzi.io/cluster: office-kafka}
                    spec:
                      authentication: {type: scram-sha-512}
                      authorization:
                        type: simple
                        acls:
                    """.formatted(principal.name()));
            append(text, "topic", "literal", principal.writes(), "Write, Describe");
            append(text, "topic", "literal", principal.reads(), "Read, Describe");
            append(text, "group", "prefix", principal.groups(), "Read");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String type, String pattern, List<String> names, String operations) {
        for (String name : names) {
            text.append("      - {resource: {type: %s, name: %s, patternType: %s}, operations: [%s]}%n"
                    .formatted(type, name, pattern, operations));
        }
    }
}
