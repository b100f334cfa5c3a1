package parley.web.contact;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import parley.web.frame.Form;
import parley.web.frame.Reader;

/// What staff write down besides a contact. Whoever fills in a form alone is not asked: their browser tells their
/// language, and the rest is said in the talk.
///
/// @param zone whose clock they live by; empty for that of the campus
/// @param department where they study or work, as they call it; whoever practises there is not asked to help
/// @param livingGroup where they live, likewise
public record Besides(String language, String zone, Set<RoomFeature> features, String department, String livingGroup) {

    private static final int LONGEST = 60;

    /// What is said in the same language, here.
    public static Besides in(Locale language) {
        return new Besides(language.toLanguageTag(), "", EnumSet.noneOf(RoomFeature.class), "", "");
    }

    /// @param usual the language where none was chosen
    public static Besides of(Form form, Locale usual) {
        return new Besides(
                Reader.LANGUAGES.stream()
                        .map(Locale::toLanguageTag)
                        .filter(tag -> tag.equals(form.text("language")))
                        .findFirst()
                        .orElse(usual.toLanguageTag()),
                Place.IDS.contains(form.text("zone")) ? form.text("zone") : "",
                form.some("feature", RoomFeature.class),
                form.text("department"),
                form.text("livingGroup"));
    }

    /// The languages that letters are written in.
    public List<Tongue> languages() {
        return Reader.LANGUAGES.stream()
                .map(one -> new Tongue(one.toLanguageTag(), one.getDisplayLanguage(one)))
                .toList();
    }

    public List<Place> places() {
        return Place.ALL;
    }

    public List<RoomFeature> roomFeatures() {
        return List.of(RoomFeature.values());
    }

    /// Whether something stands in it that was not there from the beginning.
    public boolean isBegun() {
        return !zone.isEmpty() || !features.isEmpty() || !department.isEmpty() || !livingGroup.isEmpty();
    }

    /// Where somebody belongs, as practitioners are told apart by it.
    Set<String> affiliations() {
        var codes = new TreeSet<String>();
        Stream.of(code("department:", department), code("living-group:", livingGroup))
                .filter(code -> !code.endsWith(":"))
                .forEach(codes::add);
        return codes;
    }

    private static String code(String kind, String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return kind + (plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    }

    /// A language as its readers call it.
    public record Tongue(String tag, String name) {}

    @Override
    public String toString() {
        return "Besides[***]";
    }
}
