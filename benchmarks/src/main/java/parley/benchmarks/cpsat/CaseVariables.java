package parley.benchmarks.cpsat;

import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.Literal;
import java.util.Map;
import parley.benchmarks.world.Job;

/// What the solver decides about a case.
///
/// @param starts by quarter
/// @param team by practitioner
/// @param places by room, the last of which is online
record CaseVariables(
        Job job,
        Literal scheduled,
        IntVar start,
        IntVar day,
        IntVar week,
        Map<Integer, Literal> starts,
        Map<Integer, Literal> team,
        Map<Integer, Literal> places) {}
