package parley.scheduling.planning;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;

/// A run as it was read.
///
/// @param mayMove whether sessions that stand may be moved
/// @param elapsedMillis how long it had looked when its best plan was kept
/// @param onTimeAtMost no plan has more cases on time, as far as anybody knows
/// @param step rises with everything there is to tell
record Run(
        UUID id,
        Office office,
        RunState state,
        int effortSeconds,
        long seed,
        boolean mayMove,
        Instant startedAt,
        Optional<Instant> endedAt,
        long elapsedMillis,
        Optional<Integer> onTimeAtMost,
        long step) {}
