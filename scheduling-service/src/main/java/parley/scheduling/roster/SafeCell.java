package parley.scheduling.roster;

/// Keeps a spreadsheet from reading what somebody typed as a formula.
///
/// A cell that could be one gets an apostrophe in front, and so does a cell in which one stands there already; taking
/// it away again gives exactly what was there.
final class SafeCell {

    private static final String BEGINS_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCell() {}

    static String guarded(String text) {
        return looksLikeAFormula(text) ? "'" + text : text;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && looksLikeAFormula(cell) ? cell.substring(1) : cell;
    }

    /// Apostrophes in front aside.
    private static boolean looksLikeAFormula(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && BEGINS_FORMULAS.indexOf(text.charAt(first)) >= 0;
    }
}
