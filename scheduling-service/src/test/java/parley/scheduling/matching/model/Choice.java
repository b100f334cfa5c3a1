package parley.scheduling.matching.model;

import java.util.List;

/// Places that are free at one start, and who could sit in a session in any of them.
record Choice(List<Seat> seats, List<Site> sites) {}
