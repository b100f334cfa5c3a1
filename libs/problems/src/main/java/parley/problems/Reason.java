package parley.problems;

import java.util.Locale;

/// Why a request was refused, in words that are the same for everybody who meets it.
///
/// Each service has one enum of these; its constructor asks for everything, so a reason without a status or a
/// sentence does not compile. Every code has a section of its own in `docs/problems.md`.
public interface Reason {

    /// The constant's name, such as `CASE_IS_CLOSED`.
    String name();

    /// The HTTP status.
    int status();

    /// A few words, the same each time.
    String title();

    /// One sentence on what to do about it. It names no person and no value.
    String detail();

    /// The reason as it stands in an answer, such as `case-is-closed`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
