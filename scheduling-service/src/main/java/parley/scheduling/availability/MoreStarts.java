package parley.scheduling.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Somebody would like to choose from more starts.
///
/// @param atMost how many in all
record MoreStarts(@Min(1) @Max(MOST) int atMost) {

    /// More than anybody wants to read.
    static final int MOST = 60;
}
