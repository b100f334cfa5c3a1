package parley.local.demo;

import java.util.UUID;

/// The case of a story.
///
/// @param reference what staff call it
record Matter(UUID id, String reference) {}
