package parley.offender.parameter.model;

import jakarta.ws.rs.QueryParam;

/// A model that knows a framework by the annotation of a parameter alone.
public final class ModelWithAnnotatedParameter {

    public int twice(@QueryParam("value") int value) {
        return value * 2;
    }
}
