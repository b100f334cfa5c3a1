package parley.web.trends;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One table with its bars.
///
/// @param height of the picture
record Picture(Table table, List<Bar> bars, int height) {

    private static final int ROW = 48;
    private static final int LONGEST = 280;

    static Picture of(Table table, List<Named> cells) {
        var most = cells.stream()
                .map(Named::cases)
                .mapToInt(cases -> cases == null ? 0 : cases)
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        for (var cell : cells) {
            var cases = cell.cases();
            var width = cases == null || most == 0 ? 0 : Math.max(2, cases * LONGEST / most);
            bars.add(new Bar(cell.name(), cases, bars.size() * ROW, width));
        }
        return new Picture(table, bars, cells.size() * ROW);
    }

    /// Whether there is a bar to draw.
    public boolean isAnyShown() {
        return bars.stream().anyMatch(bar -> bar.cases() != null);
    }

    record Named(String name, @Nullable Integer cases) {}

    /// @param cases absent if it is hidden
    record Bar(String name, @Nullable Integer cases, int top, int width) {

        public int textTop() {
            return top + 15;
        }

        public int barTop() {
            return top + 22;
        }

        public int numberTop() {
            return top + 38;
        }

        /// Where the number stands.
        public int end() {
            return width + 8;
        }
    }
}
