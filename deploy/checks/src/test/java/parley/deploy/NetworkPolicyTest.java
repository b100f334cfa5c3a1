package parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Who can reach whom, worked out from the rendered policies for every pair of places and every port in use.
@Tag("edge")
class NetworkPolicyTest {

    private static final List<Integer> PORTS =
            List.of(25, 80, 143, 443, 465, 587, 993, 5432, 6443, 8000, 8080, 9092, 9093);
    private static final Map<String, Reach.Place> PLACES = places();

    private static Reach reach = new Reach(List.of());

    @BeforeAll
    static void render() {
        reach = new Reach(Manifests.example().ofKind("NetworkPolicy").toList());
    }

    @Test
    void theServicesReachWhatTheyNeedAndNothingElse() {
        assertThat(pathsFrom("catalog")).containsExactly("databases:5432", "kafka:9093", "sign-in:443");
        assertThat(pathsFrom("intake"))
                .containsExactly("databases:5432", "kafka:9093", "keys:5432", "scheduling:8080", "sign-in:443");
        assertThat(pathsFrom("scheduling"))
                .containsExactly("calendars:443", "databases:5432", "intake:8080", "kafka:9093", "sign-in:443");
        assertThat(pathsFrom("notification"))
                .containsExactly(
                        "databases:5432",
                        "intake:8080",
                        "kafka:9093",
                        "mail server:587",
                        "mailboxes:993",
                        "scheduling:8080",
                        "sign-in:443");
        assertThat(pathsFrom("web"))
                .containsExactly("catalog:8080", "intake:8080", "notification:8080", "scheduling:8080", "sign-in:443");
    }

    @Test
    void onlyIntakeReachesTheKeysOfTheCases() {
        assertThat(whoReaches("keys", 5432)).containsExactly("database operator", "intake", "keys");
    }

    @Test
    void onlyNotificationReachesTheMailServerAndTheMailboxes() {
        assertThat(whoReaches("mail server", 587)).containsExactly("notification");
        assertThat(whoReaches("mailboxes", 993)).containsExactly("notification");
    }

    @Test
    void onlySchedulingReachesCalendarsAndNoneInNetworksOfOnesOwn() {
        assertThat(whoReaches("calendars", 443)).containsExactly("scheduling");
        assertThat(Manifests.example()
                        .named("NetworkPolicy", "to-calendars")
                        .at("spec", "egress")
                        .items()
                        .getFirst()
                        .at("to")
                        .items()
                        .getFirst()
                        .at("ipBlock", "except")
                        .texts())
                .contains("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");
    }

    @Test
    void theServicesAreReachedThroughTheIngressByEachOtherAndByWhatWatchesThem() {
        assertThat(whoReaches("catalog", 8080)).containsExactly("ingress", "monitoring", "web");
        assertThat(whoReaches("intake", 8080))
                .containsExactly("ingress", "monitoring", "notification", "scheduling", "web");
        assertThat(whoReaches("scheduling", 8080))
                .containsExactly("ingress", "intake", "monitoring", "notification", "web");
        assertThat(whoReaches("notification", 8080)).containsExactly("ingress", "monitoring", "web");
        assertThat(whoReaches("web", 8080)).containsExactly("ingress", "monitoring");
    }

    @Test
    void aPodThatNobodyThoughtOfReachesNothingAndIsReachedByNothing() {
        assertThat(pathsFrom("stranger")).containsExactly("cluster interface:443", "cluster interface:6443");
        for (int port : PORTS) {
            assertThat(whoReaches("stranger", port)).as("port %d", port).isEmpty();
        }
    }

    @Test
    void aNeighbouringNamespaceReachesNothing() {
        assertThat(pathsFrom("neighbour")).isEmpty();
    }

    @Test
    void namesCanBeLookedUpByEverybody() {
        for (String pod :
                List.of("catalog", "intake", "scheduling", "notification", "web", "databases", "keys", "kafka")) {
            assertThat(reach.allows(place(pod), place("names"), 53)).as(pod).isTrue();
        }
    }

    /// Without its overlay the base leads to addresses that belong to nobody, so what was forgotten is closed.
    @Test
    void theBaseLeadsNowhereOutside() {
        assertThat(Manifests.base()
                        .ofKind("NetworkPolicy")
                        .flatMap(policy -> policy.at("spec", "egress").items().stream())
                        .flatMap(rule -> rule.at("to").items().stream())
                        .map(peer -> peer.at("ipBlock", "cidr").text())
                        .filter(cidr -> !cidr.isEmpty()))
                .isNotEmpty()
                .allMatch(cidr -> cidr.startsWith("192.0.2."));
    }

    private static Set<String> pathsFrom(String from) {
        Set<String> paths = new TreeSet<>();
        PLACES.forEach((name, to) -> {
            for (int port : PORTS) {
                if (!name.equals(from) && reach.allows(place(from), to, port) && !bothOutside(place(from), to)) {
                    paths.add(name + ":" + port);
                }
            }
        });
        return paths;
    }

    private static Set<String> whoReaches(String to, int port) {
        Set<String> names = new TreeSet<>();
        PLACES.forEach((name, from) -> {
            if (reach.allows(from, place(to), port) && !bothOutside(from, place(to))) {
                names.add(name);
            }
        });
        return names;
    }

    private static boolean bothOutside(Reach.Place one, Reach.Place other) {
        return !(one instanceof Reach.Pod) && !(other instanceof Reach.Pod);
    }

    private static Reach.Place place(String name) {
        return java.util.Objects.requireNonNull(PLACES.get(name), name);
    }

    private static Map<String, Reach.Place> places() {
        Map<String, Reach.Place> places = new LinkedHashMap<>();
        for (String service : Project.DEPLOYED) {
            places.put(
                    service.replace("-service", ""),
                    new Reach.Pod(Map.of("app.kubernetes.io/name", service, "app.kubernetes.io/part-of", "parley")));
        }
        places.put("databases", new Reach.Pod(Map.of("cnpg.io/cluster", "office-databases")));
        places.put("keys", new Reach.Pod(Map.of("cnpg.io/cluster", "office-keys")));
        places.put("kafka", new Reach.Pod(Map.of("strimzi.io/cluster", "office-kafka", "strimzi.io/kind", "Kafka")));
        places.put("stranger", new Reach.Pod(Map.of("app", "stranger")));
        places.put("ingress", new Reach.Elsewhere("ingress", Map.of()));
        places.put("monitoring", new Reach.Elsewhere("monitoring", Map.of()));
        places.put("database operator", new Reach.Elsewhere("cnpg-system", Map.of()));
        places.put("neighbour", new Reach.Elsewhere("neighbour", Map.of()));
        places.put("names", new Reach.Elsewhere("kube-system", Map.of("k8s-app", "kube-dns")));
        places.put("sign-in", new Reach.Address("198.51.100.10/32"));
        places.put("mail server", new Reach.Address("198.51.100.25/32"));
        places.put("mailboxes", new Reach.Address("198.51.100.26/32"));
        places.put("calendars", new Reach.Address("0.0.0.0/0"));
        places.put("cluster interface", new Reach.Address("10.96.0.1/32"));
        return places;
    }
}
