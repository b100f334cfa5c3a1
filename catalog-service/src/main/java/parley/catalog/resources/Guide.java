package parley.catalog.resources;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Every entry that readers see, at one moment.
///
/// @param edition the number of the latest publication in it
/// @param inOrder the entries in the order of the guide
public record Guide(long edition, List<Published> inOrder, Map<String, Published> byCode) {

    static final Guide EMPTY = of(0, List.of());

    static Guide of(long edition, List<Published> entries) {
        var inOrder = entries.stream()
                .sorted(Comparator.comparingInt(Published::position).thenComparing(Published::code))
                .toList();
        return new Guide(
                edition,
                inOrder,
                inOrder.stream()
                        .collect(Collectors.toMap(Published::code, one -> one, (one, _) -> one, LinkedHashMap::new)));
    }

    /// Those who help at once.
    public List<Published> urgent() {
        return inOrder.stream().filter(one -> one.entry().urgent()).toList();
    }

    /// The entry with this code, if readers see one.
    public Optional<Published> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
