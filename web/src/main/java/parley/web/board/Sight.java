package parley.web.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.web.cases.Offering;

/// What somebody wants to see of the board.
///
/// @param offering only this; absent for all
record Sight(Whose whose, @Nullable Offering offering) {

    /// Whether only those that one works on.
    boolean isMine() {
        return whose == Whose.MINE;
    }

    boolean holds(Board.Card card) {
        return (whose != Whose.LATE || card.isLate() || card.isSoon())
                && (offering == null || card.known().equals(Optional.of(offering)));
    }

    /// The same board with other cases on it.
    public List<Way> ways() {
        return Stream.of(Whose.values())
                .map(one -> new Way(one, path(one), one == whose))
                .toList();
    }

    /// What a form sends along that chooses the offering; empty for all.
    public String show() {
        return whose == Whose.ALL ? "" : whose.code();
    }

    private String path(Whose one) {
        var wishes = Stream.of(
                        one == Whose.ALL ? "" : "show=" + one.code(),
                        offering == null ? "" : "offering=" + offering.code())
                .filter(wish -> !wish.isEmpty())
                .toList();
        return wishes.isEmpty() ? "/board" : "/board?" + String.join("&", wishes);
    }

    /// @param here whether this is what is seen now
    record Way(Whose whose, String path, boolean here) {}
}
