package parley.scheduling.matching.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One thing that speaks for or against an option, as data; the words live with whoever shows it.
///
/// @param params numbers for the words, by name
public record Reason(Code code, Map<String, Long> params) {

    public Reason {
        params = Collections.unmodifiableMap(new TreeMap<>(params));
    }

    /// What speaks for or against.
    public enum Code {
        /// Everybody in the case said that this time suits them.
        ALL_PARTICIPANTS_AVAILABLE,
        /// The practitioners are free, and for a pause afterwards.
        PAIR_AVAILABLE,
        /// Nobody has a known tie to anybody in the case.
        NO_DECLARED_TIE,
        /// It begins within the target.
        WITHIN_TARGET,
        /// It begins after the target.
        BEYOND_TARGET,
        /// How many sessions each practitioner carries these weeks.
        LOAD,
        /// One of them carries many sessions already.
        HIGH_LOAD,
        /// How much experience comes together.
        PAIR_EXPERIENCE,
        /// A language of the case is spoken by none of them.
        LANGUAGE_NOT_SPOKEN,
        /// These practitioners would rather not be asked for this time: 1 by practitioner id.
        IF_NEED_BE,
        /// How many learn beside somebody with whom staff wished them to learn.
        LEARNS_AS_WISHED
    }
}
