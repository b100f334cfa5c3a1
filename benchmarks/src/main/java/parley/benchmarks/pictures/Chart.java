package parley.benchmarks.pictures;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// A line chart as SVG.
final class Chart {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 400;
    private static final int LEFT = 80;
    private static final int RIGHT = 230;
    private static final int TOP = 46;
    private static final int BOTTOM = 54;
    private static final List<String> COLOURS =
            List.of("#0b6e4f", "#b3541e", "#3b5ba5", "#7d3c98", "#5f6a6a", "#a93226");

    private final Axis across;
    private final Axis up;
    private final StringBuilder drawing = new StringBuilder();
    private int lines;
    private double lowestName = -1e9;

    Chart(String title, Axis across, Axis up) {
        this.across = across;
        this.up = up;
        drawing.append(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
                font-family="system-ui, sans-serif" font-size="12">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="24" font-size="15" font-weight="600">%s</text>
                """, WIDTH, HEIGHT, escaped(title), LEFT, escaped(title)));
        for (var mark : across.marks()) {
            var x = x(mark);
            line(x, TOP, x, HEIGHT - BOTTOM, "#e3e6e8");
            text(x, HEIGHT - BOTTOM + 18, "middle", across.told().apply(mark), "#333333");
        }
        for (var mark : up.marks()) {
            var y = y(mark);
            line(LEFT, y, WIDTH - RIGHT, y, "#e3e6e8");
            text(LEFT - 8, y + 4, "end", up.told().apply(mark), "#333333");
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", across.name(), "#333333");
        text(LEFT, TOP - 8, "start", up.name(), "#333333");
    }

    /// @param points of x and y, from left to right
    /// @param steps whether a value holds until the next
    void add(String name, List<double[]> points, boolean steps) {
        if (points.isEmpty()) {
            return;
        }
        var colour = COLOURS.get(lines++ % COLOURS.size());
        var path = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            var x = x(points.get(i)[0]);
            var y = y(points.get(i)[1]);
            if (i == 0) {
                path.append(String.format(Locale.ROOT, "M%.1f %.1f", x, y));
            } else {
                path.append(
                        steps
                                ? String.format(Locale.ROOT, "H%.1fV%.1f", x, y)
                                : String.format(Locale.ROOT, "L%.1f %.1f", x, y));
            }
            if (!steps) {
                drawing.append(String.format(
                        Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x, y, colour));
            }
        }
        drawing.append(String.format(
                Locale.ROOT, "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", path, colour));
        names(name, y(points.getLast()[1]), colour);
    }

    String svg() {
        return drawing + "</svg>\n";
    }

    /// Names stand beside the ends of their lines; those that would touch move down.
    private void names(String name, double y, String colour) {
        var free = Math.abs(y - lowestName) < 15 || y < lowestName ? lowestName + 15 : y;
        lowestName = free;
        text(WIDTH - RIGHT + 8, free + 4, "start", name, colour);
    }

    private double x(double value) {
        return LEFT + across.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - up.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour) {
        drawing.append(String.format(
                Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\"/>%n", fromX, fromY, toX, toY, colour));
    }

    private void text(double x, double y, String anchor, String text, String colour) {
        drawing.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /// @param logarithmic whether equal steps multiply
    record Axis(
            String name, double from, double to, boolean logarithmic, List<Double> marks, DoubleFunction<String> told) {

        double share(double value) {
            var clamped = Math.clamp(value, from, to);
            return logarithmic ? Math.log(clamped / from) / Math.log(to / from) : (clamped - from) / (to - from);
        }
    }
}
