package parley.scheduling.matching.model;

/// Answers questions about options exactly: what it returns are the best there are, in order.
public interface OptionFinder {

    /// The best `most` options. Options equal on every level come by start, then by the order of practitioners, then
    /// of rooms, so one question always has one answer.
    Findings find(Question question, int most);
}
