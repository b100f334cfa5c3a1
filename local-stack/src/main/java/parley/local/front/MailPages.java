package parley.local.front;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `/mail`, `/mail/{address}`, `/mail/{address}/{number}` and `/mail/{address}/{number}/{entry}.ics`.
final class MailPages {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,6})\\.ics");
    private static final String NOTE =
            "<p>The mail server keeps letters in memory only: they are gone when the office is ended.</p>";

    private final Letterbox letters;

    MailPages(Letterbox letters) {
        this.letters = letters;
    }

    Answer answer(String path) {
        List<String> steps = List.of(path.split("/"));
        return switch (steps.size()) {
            case 2 -> everybody();
            case 3 -> inbox(decoded(steps.get(2)));
            case 4 -> letter(decoded(steps.get(2)), steps.get(3));
            case 5 -> entry(decoded(steps.get(2)), steps.get(3), steps.get(4));
            default -> nothing();
        };
    }

    private Answer everybody() {
        StringBuilder page = new StringBuilder(NOTE).append("<ul>");
        for (String address : letters.addresses()) {
            page.append("<li><a href=\"/mail/").append(encoded(address)).append("\">");
            page.append(Answer.escape(address)).append("</a></li>");
        }
        return Answer.page("Letters", page.append("</ul>").toString());
    }

    private Answer inbox(String address) {
        List<ReceivedLetter> received = letters.lettersTo(address);
        StringBuilder page = new StringBuilder("<p><a href=\"/mail\">Everybody</a></p><ol>");
        for (int i = 0; i < received.size(); i++) {
            page.append("<li><a href=\"/mail/")
                    .append(encoded(address))
                    .append('/')
                    .append(i + 1)
                    .append("\">");
            page.append(Answer.escape(received.get(i).subject())).append("</a></li>");
        }
        return Answer.page("Letters to " + address, page.append("</ol>").toString());
    }

    private Answer letter(String address, String number) {
        ReceivedLetter letter = find(address, number);
        if (letter == null) {
            return nothing();
        }
        StringBuilder page = new StringBuilder("<p><a href=\"/mail/");
        page.append(encoded(address))
                .append("\">")
                .append(Answer.escape(address))
                .append("</a></p><pre>");
        page.append(linked(letter.text())).append("</pre>");
        for (int i = 0; i < letter.calendars().size(); i++) {
            page.append("<p><a href=\"/mail/")
                    .append(encoded(address))
                    .append('/')
                    .append(number)
                    .append('/');
            page.append(i + 1).append(".ics\" download>Calendar entry</a></p>");
        }
        return Answer.page(letter.subject(), page.toString());
    }

    private Answer entry(String address, String number, String name) {
        ReceivedLetter letter = find(address, number);
        Matcher entry = ENTRY.matcher(name);
        if (letter == null || !entry.matches()) {
            return nothing();
        }
        int index = Integer.parseInt(entry.group(1)) - 1;
        if (index < 0 || index >= letter.calendars().size()) {
            return nothing();
        }
        return new Answer(
                200, "text/calendar; charset=utf-8", letter.calendars().get(index));
    }

    private @Nullable ReceivedLetter find(String address, String number) {
        List<ReceivedLetter> received = letters.lettersTo(address);
        int index = number.matches("\\d{1,6}") ? Integer.parseInt(number) - 1 : -1;
        return index < 0 || index >= received.size() ? null : received.get(index);
    }

    private static String linked(String text) {
        StringBuilder page = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            page.append(Answer.escape(text.substring(from, link.start())));
            String address = Answer.escape(link.group());
            page.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = link.end();
        }
        return page.append(Answer.escape(text.substring(from))).toString();
    }

    private static Answer nothing() {
        return Answer.plain(404, "There is no such letter.");
    }

    private static String decoded(String step) {
        return URLDecoder.decode(step, StandardCharsets.UTF_8);
    }

    private static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
