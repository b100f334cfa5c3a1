package parley.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The project's one definition of topics and of who may use them, as it stands in `deploy/kafka`.
record Definitions(List<Topic> topics, List<Principal> principals) {

    record Topic(String name, int partitions, Map<String, String> config, String writer, List<String> readers) {}

    record Principal(String name, List<String> writes, List<String> reads, List<String> groups) {}

    static Definitions ofTheProject() {
        List<Topic> topics = new ArrayList<>();
        for (Node topic : Node.parse(Project.text("deploy/kafka/topics.yaml"))
                .at("topics")
                .items()) {
            Node config = topic.at("config");
            topics.add(new Topic(
                    topic.at("name").text(),
                    Integer.parseInt(topic.at("partitions").text()),
                    config.keys().stream()
                            .collect(Collectors.toMap(
                                    key -> key, key -> config.at(key).text(), (a, _) -> a, TreeMap::new)),
                    topic.at("writer").text(),
                    topic.at("readers").texts()));
        }
        List<Principal> principals = new ArrayList<>();
        for (Node principal : Node.parse(Project.text("deploy/kafka/acls.yaml"))
                .at("principals")
                .items()) {
            principals.add(new Principal(
                    principal.at("name").text(),
                    principal.at("write").texts(),
                    principal.at("read").texts(),
                    principal.at("groups").texts()));
        }
        return new Definitions(topics, principals);
    }
}
