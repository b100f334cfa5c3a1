package parley.offender.plain.model;

import jakarta.ws.rs.Path;

/// A model with a framework's annotation on a method without arguments, which ArchUnit once did not see.
public record AnnotatedModel(int value) {

    @Path("/nowhere")
    public int twice() {
        return value * 2;
    }
}
