package parley.deploy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `kubectl apply -k` would send to a cluster.
record Manifests(String text, List<Node> objects) {

    private static final String BASE = "deploy/kubernetes/base";
    private static final String EXAMPLE = "deploy/kubernetes/overlays/example";

    static Manifests base() {
        return rendered(BASE);
    }

    static Manifests example() {
        return rendered(EXAMPLE);
    }

    Stream<Node> ofKind(String kind) {
        return objects.stream().filter(object -> object.at("kind").text().equals(kind));
    }

    Node named(String kind, String name) {
        return ofKind(kind)
                .filter(object -> object.at("metadata", "name").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    private static Manifests rendered(String folder) {
        Tool kubectl = Tool.findOrSkip("kubectl", "whether " + folder + " renders and keeps its promises");
        String text = kubectl.output(Project.file(folder), Map.of(), List.of("kustomize", "."));
        return new Manifests(text, Node.parseAll(text));
    }
}
