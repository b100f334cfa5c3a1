package parley.problems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request that a rule refuses. It rolls the transaction back and leaves as a problem.
///
/// Its message is the reason's code alone, so that no log can hold more.
public final class Refusal extends RuntimeException {

    private final transient Reason reason;
    private final transient Map<String, Object> facts;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private Refusal(Reason reason, Map<String, Object> facts, List<Fault> faults, Map<String, String> headers) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.facts = facts;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /// Refuses for this reason.
    public static Refusal because(Reason reason) {
        return new Refusal(reason, Map.of(), List.of(), Map.of());
    }

    /// The same with a fact that a program may act on: a count, a code, an instant or an id, never words.
    public Refusal with(String fact, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Refusal(reason, more, faults, headers);
    }

    /// The same with one more fault that the request has.
    public Refusal with(Fault fault) {
        var more = new ArrayList<>(faults);
        more.add(fault);
        return new Refusal(reason, facts, more, headers);
    }

    /// The same with a header of the answer, such as `Retry-After`.
    public Refusal withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Refusal(reason, facts, faults, more);
    }

    /// Why.
    public Reason reason() {
        return reason;
    }

    Map<String, Object> facts() {
        return facts;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }
}
