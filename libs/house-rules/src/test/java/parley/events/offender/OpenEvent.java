package parley.events.offender;

/// An interface that anybody may implement.
public interface OpenEvent {}
