package parley.web.cases;

/// How somebody is asked.
public enum AskedBy {
    LETTER,
    VOICE
}
