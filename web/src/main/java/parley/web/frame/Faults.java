package parley.web.frame;

import java.util.ArrayList;
import java.util.List;

/// What does not hold in a form that was sent, in the reader's words.
public final class Faults {

    private final List<Fault> all = new ArrayList<>();

    /// @param field the id of the field that it stands at
    public Faults add(String field, String sentence) {
        all.add(new Fault(field, sentence));
        return this;
    }

    public boolean isAny() {
        return !all.isEmpty();
    }

    public List<Fault> getAll() {
        return List.copyOf(all);
    }

    /// What is wrong with a field; nothing if it holds.
    public String at(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::sentence)
                .findFirst()
                .orElse("");
    }

    /// One thing that does not hold.
    public record Fault(String field, String sentence) {}
}
