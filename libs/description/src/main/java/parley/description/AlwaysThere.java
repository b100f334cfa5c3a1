package parley.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Says which members of an answer are always there: those of a record that may not be null.
///
/// What can be sent is left alone, for there an absent number or flag stands for nothing.
final class AlwaysThere {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUSION = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final Set<String> HIDING = Set.of(
            "com.fasterxml.jackson.annotation.JsonIgnore",
            "com.fasterxml.jackson.annotation.JsonAnyGetter",
            "com.fasterxml.jackson.annotation.JsonUnwrapped");

    private final OpenAPI api;
    private final IndexView classes;

    AlwaysThere(OpenAPI api, IndexView classes) {
        this.api = api;
        this.classes = classes;
    }

    void describe(List<Endpoint> endpoints) {
        var reach = new Reach(api);
        var sent = new HashSet<String>();
        var answered = new TreeSet<String>();
        for (var endpoint : endpoints) {
            if (endpoint.takesABody()) {
                sent.addAll(reach.from(endpoint.operation().getRequestBody().getContent()));
            }
            endpoint.operation().getResponses().getAPIResponses().values().stream()
                    .map(answer -> reach.from(answer.getContent()))
                    .forEach(answered::addAll);
        }
        answered.removeAll(sent);
        answered.forEach(this::describe);
    }

    private void describe(String name) {
        var schema = api.getComponents().getSchemas().get(name);
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        var always = alwaysIn(name, schema.getProperties().keySet());
        if (schema.getRequired() != null) {
            always.addAll(schema.getRequired());
        }
        if (!always.isEmpty()) {
            schema.setRequired(schema.getProperties().keySet().stream()
                    .filter(always::contains)
                    .toList());
        }
    }

    /// What all records agree on that could be meant: of the schema's name, with the schema's members.
    private Set<String> alwaysIn(String name, Set<String> members) {
        var meant = new ArrayList<Set<String>>();
        for (var type : classes.getKnownClasses()) {
            if (type.isRecord()
                    && name.matches(type.simpleName() + "\\d*")
                    && shown(type).equals(members)) {
                meant.add(always(type));
            }
        }
        var agreed = new HashSet<String>(members);
        meant.forEach(agreed::retainAll);
        return meant.isEmpty() ? new HashSet<>() : agreed;
    }

    private static Set<String> shown(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(one -> HIDING.stream().noneMatch(hiding -> one.hasAnnotation(DotName.createSimple(hiding))))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> always(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(one -> !mayBeLeftOut(type, one))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }

    private static boolean mayBeLeftOut(ClassInfo type, RecordComponentInfo member) {
        var kind = type.field(member.name()).type();
        return kind.hasAnnotation(NULLABLE)
                || kind.name().toString().startsWith("java.util.Optional")
                || leavesOutMoreThanNull(type.declaredAnnotation(INCLUSION))
                || leavesOutMoreThanNull(member.annotation(INCLUSION));
    }

    private static boolean leavesOutMoreThanNull(@Nullable AnnotationInstance inclusion) {
        return inclusion != null
                && (inclusion.value() == null
                        || !Set.of("NON_NULL", "ALWAYS", "USE_DEFAULTS")
                                .contains(inclusion.value().asEnum()));
    }
}
