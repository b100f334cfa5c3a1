package parley.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The typed model of each kind of object that the office uses.
final class Models {

    /// Kinds that no Java library describes; `docs/operations.md` says how they were checked.
    static final Set<String> WITHOUT_MODEL = Set.of("Cluster", "Database", "ObjectStore", "ScheduledBackup");

    private static final Map<String, Class<?>> BY_KIND = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("networking.k8s.io/v1/Ingress", Ingress.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("kafka.strimzi.io/v1/Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1/KafkaUser", KafkaUser.class));

    private static final KubernetesSerialization SERIALIZATION = new KubernetesSerialization();

    private Models() {}

    /// Reads an object by the model of its version and kind; empty for the few kinds that have none.
    static Optional<Object> read(Node object) {
        String kind = object.at("kind").text();
        if (WITHOUT_MODEL.contains(kind)) {
            return Optional.empty();
        }
        Class<?> type = BY_KIND.get(object.at("apiVersion").text() + "/" + kind);
        if (type == null) {
            throw new AssertionError(
                    "no model is known for " + object.at("apiVersion").text() + " " + kind);
        }
        return Optional.of(SERIALIZATION.convertValue(object.value(), type));
    }
}
