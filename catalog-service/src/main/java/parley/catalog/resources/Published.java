package parley.catalog.resources;

import java.time.Instant;
import parley.catalog.http.Versioned;

/// An entry as readers see it.
///
/// @param code its name in addresses, which stays
/// @param position its place in the guide
/// @param version rises with every publication of this entry, from 1
public record Published(String code, int position, int version, Instant publishedAt, Entry entry)
        implements Versioned {}
