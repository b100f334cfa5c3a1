package parley.benchmarks.checking;

/// A rule that a plan breaks.
///
/// @param caseId the case whose session breaks it; of two that collide, the later one
/// @param about who or what stands in the way
public record Violation(Rule rule, String caseId, String about) {

    @Override
    public String toString() {
        return rule + "\t" + caseId + "\t" + about;
    }
}
