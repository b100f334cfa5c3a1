package parley.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Says where in a request the faults are that a framework found.
final class Faults {

    private Faults() {}

    /// Whether it is our answer that breaks a constraint, not the request.
    static boolean areOurs(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .flatMap(violation -> nodes(violation.getPropertyPath()))
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    static List<Fault> of(ConstraintViolationException invalid, @Nullable Method called) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> of(violation, called))
                .sorted(Comparator.comparing(fault -> fault.pointer() + " " + fault.parameter() + fault.detail()))
                .toList();
    }

    static List<Fault> of(JsonProcessingException unreadable) {
        if (!(unreadable instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return List.of();
        }
        var steps = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList();
        return List.of(Fault.at(pointer(steps), "has a form that the API's description does not allow"));
    }

    private static Fault of(ConstraintViolation<?> violation, @Nullable Method called) {
        var steps = new ArrayList<String>();
        Optional<String> parameter = Optional.empty();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.isInIterable() && node.getIndex() != null) {
                steps.add(String.valueOf(node.getIndex()));
            }
            if (node.getKind() == ElementKind.PARAMETER && called != null) {
                parameter = nameOf(called, node.as(Path.ParameterNode.class).getParameterIndex());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(node.getName());
            }
        }
        return parameter
                .map(name -> Fault.in(name, violation.getMessage()))
                .orElseGet(() -> Fault.at(pointer(steps), violation.getMessage()));
    }

    private static Optional<String> nameOf(Method called, int index) {
        return Stream.of(called.getParameterAnnotations()[index])
                .flatMap(annotation -> nameOf(annotation).stream())
                .findFirst();
    }

    private static Optional<String> nameOf(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> Optional.of(query.value());
            case PathParam path -> Optional.of(path.value());
            case HeaderParam header -> Optional.of(header.value());
            case Annotation _ -> Optional.empty();
        };
    }

    private static String pointer(List<String> steps) {
        return "#"
                + String.join(
                        "",
                        steps.stream()
                                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                                .toList());
    }

    private static Stream<Path.Node> nodes(Path path) {
        return StreamSupport.stream(path.spliterator(), false);
    }
}
