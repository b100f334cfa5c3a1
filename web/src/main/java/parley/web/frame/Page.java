package parley.web.frame;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a page's frame shows, whatever stands in it.
///
/// @param path where the reader is, to come back to after choosing a language
/// @param leave whether it may have to be left quickly
/// @param who who is signed in, if anybody is
/// @param rooms where those may go who are signed in
/// @param script the one script that a page may have
/// @param bare whether nothing around it may tell a bystander whose page it is
public record Page(
        String language,
        String path,
        boolean leave,
        @Nullable String who,
        List<Room> rooms,
        String style,
        @Nullable String script,
        String leaveScript,
        String leaveTo,
        List<Line> lines,
        boolean bare,
        List<Tongue> tongues) {

    /// The same with other numbers to call.
    Page calling(List<Line> others) {
        return new Page(language, path, leave, who, rooms, style, script, leaveScript, leaveTo, others, bare, tongues);
    }

    /// A number to call.
    ///
    /// @param office whose it is; null where that is not to be said
    public record Line(@Nullable Office office, String phone) {

        static List<Line> of(String phone) {
            return phone.isEmpty() ? List.of() : List.of(new Line(null, phone));
        }
    }

    /// A language to read in, by its own name.
    public record Tongue(String tag, String name, boolean current) {
        public static Tongue of(Locale language, Locale current) {
            var name = language.getDisplayLanguage(language);
            return new Tongue(
                    language.toLanguageTag(),
                    name.substring(0, 1).toUpperCase(language) + name.substring(1),
                    language.equals(current));
        }
    }

    @Override
    public String toString() {
        return "Page[***]";
    }
}
