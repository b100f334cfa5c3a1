package parley.deploy;

import java.util.List;
import java.util.Map;

/// Works out from the network policies of a namespace whether one place may open a connection to another. Both
/// ends must agree: the one that speaks by its egress, the one that listens by its ingress.
record Reach(List<Node> policies) {

    /// Where a connection starts or ends: a pod of the namespace, a pod of another namespace, or an address outside.
    sealed interface Place {}

    record Pod(Map<String, String> labels) implements Place {}

    record Elsewhere(String namespace, Map<String, String> labels) implements Place {}

    record Address(String cidr) implements Place {}

    boolean allows(Place from, Place to, int port) {
        return mayPass(from, to, "egress", port) && mayPass(to, from, "ingress", port);
    }

    /// Whether `here`, if it is one of our pods, lets traffic of this direction pass. Places outside are not ours
    /// to judge.
    private boolean mayPass(Place here, Place there, String direction, int port) {
        if (!(here instanceof Pod pod)) {
            return true;
        }
        String type = direction.equals("egress") ? "Egress" : "Ingress";
        List<Node> governing = policies.stream()
                .filter(policy -> selects(policy.at("spec", "podSelector"), pod.labels()))
                .filter(policy -> policy.at("spec", "policyTypes").texts().contains(type))
                .toList();
        return governing.isEmpty()
                || governing.stream()
                        .flatMap(policy -> policy.at("spec", direction).items().stream())
                        .anyMatch(rule -> portMatches(rule, port)
                                && peerMatches(rule.at(direction.equals("egress") ? "to" : "from"), there));
    }

    private static boolean portMatches(Node rule, int port) {
        List<Node> ports = rule.at("ports").items();
        return ports.isEmpty()
                || ports.stream().anyMatch(open -> open.at("port").text().equals(String.valueOf(port)));
    }

    private static boolean peerMatches(Node peers, Place there) {
        return peers.isEmpty() || peers.items().stream().anyMatch(peer -> matches(peer, there));
    }

    private static boolean matches(Node peer, Place there) {
        return switch (there) {
            case Address(String cidr) -> peer.at("ipBlock", "cidr").text().equals(cidr);
            case Pod(Map<String, String> labels) ->
                peer.keys().contains("podSelector")
                        && !peer.keys().contains("namespaceSelector")
                        && selects(peer.at("podSelector"), labels);
            case Elsewhere(String namespace, Map<String, String> labels) ->
                peer.keys().contains("namespaceSelector")
                        && selects(peer.at("namespaceSelector"), Map.of("kubernetes.io/metadata.name", namespace))
                        && selects(peer.at("podSelector"), labels);
        };
    }

    private static boolean selects(Node selector, Map<String, String> labels) {
        Node wanted = selector.at("matchLabels");
        return wanted.keys().stream().allMatch(key -> wanted.at(key).text().equals(labels.get(key)))
                && selector.at("matchExpressions").items().stream().allMatch(rule -> holds(rule, labels));
    }

    private static boolean holds(Node rule, Map<String, String> labels) {
        String value = labels.getOrDefault(rule.at("key").text(), "");
        boolean listed = rule.at("values").texts().contains(value);
        return switch (rule.at("operator").text()) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            default -> throw new AssertionError("unknown operator in " + rule);
        };
    }
}
