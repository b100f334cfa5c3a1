package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What every letter keeps, whatever it says and in whichever language.
enum Promise {
    TEXT_AND_HTML_SAY_THE_SAME {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(plain(words.html()))
                    .isEqualTo(words.text().replaceAll("\\s+", " ").strip());
        }
    },
    ONE_LINK_PRINTED_IN_FULL {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            var expected = message.reader().link().map(List::of).orElse(List.of());

            assertThat(all(A_LINK, words.text())).isEqualTo(expected);
            assertThat(AN_ANCHOR.matcher(words.html()).results().map(found -> found.group(1)))
                    .isEqualTo(expected);
            assertThat(all(A_LINK, plain(words.html()))).isEqualTo(expected);
        }
    },
    NOTHING_IS_LOADED_FROM_ELSEWHERE {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(words.html())
                    .doesNotContainPattern("(?i)<(img|script|link|iframe|object|form)|url\\(|src=")
                    .contains("<html lang=\"" + reader.language() + "\"");
        }
    },
    A_NAME_HOLDS_NO_MARKUP {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(words.html()).doesNotContain("<Quill>");
        }
    },
    NO_WORD_TELLS_A_BYSTANDER {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            var forbidden = reader.pattern("forbidden");
            assertThat(words.subject())
                    .doesNotContainPattern(forbidden)
                    .doesNotContain(Messages.REFERENCE, "Zoë", "Robin")
                    .hasSizeLessThan(60);
            assertThat(words.text()).doesNotContainPattern(forbidden);
        }
    },
    NO_ROOM_IS_NAMED {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(words.text()).doesNotContainPattern("\\b[A-Z]{1,3}\\d{1,3}-\\d{2,4}\\b");
        }
    },
    THE_FOOTER_SAYS_WHERE_TO_CALL {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(words.text()).contains(reader.text("footer"));
            message.reader().phone().ifPresent(phone -> assertThat(words.text()).contains(phone));
        }
    },
    A_TWELVE_YEAR_OLD_CAN_READ_IT {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            var text = words.text().replaceAll(A_LINK.pattern(), "").replace(Messages.NAME, "Zoë");
            var readability = new Readability(reader);

            assertThat(readability.grade(text)).as("grade").isLessThan(reader.number("readability.limit"));
            assertThat(readability.longestSentence(text))
                    .as("words in the longest sentence")
                    .isLessThanOrEqualTo((int) reader.number("readability.longest-sentence"));
        }
    },
    /// Whoever promises silence says in the same letter what the promise is, and where it ends.
    WHERE_CONFIDENCE_IS_CLAIMED_THE_POLICY_IS_TOLD {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            if (reader.pattern("claim").matcher(words.text()).find()) {
                assertThat(words.text()).contains(reader.text("policy"), reader.text("exception"));
            } else {
                assertThat(message).isNotInstanceOfAny(Message.Invitation.class, Message.HowToGoOn.class);
            }
        }
    },
    /// One column, nothing of a fixed width, no word that is wider than a phone.
    NOTHING_IS_WIDER_THAN_A_PHONE {
        @Override
        void holds(Message message, Words words, Expectations reader) {
            assertThat(words.html())
                    .doesNotContainPattern("<table|white-space|min-width|[^-]width:\\s*[0-9]")
                    .contains("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
            assertThat(Arrays.stream(words.text().split("\\s+"))
                            .filter(word -> !word.startsWith("https://"))
                            .mapToInt(String::length)
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(LONGEST_WORD);
        }
    };

    private static final Pattern A_LINK = Pattern.compile("(?:https?://|www\\.)[^\\s\"<>]+");
    private static final Pattern AN_ANCHOR = Pattern.compile("<a\\s[^>]*href=\"([^\"]*)\"");

    /// At the letters' size of 17 pixels, the widest word that a narrow phone shows without a break.
    private static final int LONGEST_WORD = 24;

    /// Fails unless this letter keeps it.
    abstract void holds(Message message, Words words, Expectations reader);

    /// The same, and names the letter that does not.
    void check(Message message, Words words, Expectations reader) {
        try {
            holds(message, words, reader);
        } catch (AssertionError broken) {
            throw new AssertionError(name() + ": " + Messages.about(message, words), broken);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group()).toList();
    }

    /// What a browser shows, by another way than the service makes it.
    private static String plain(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
