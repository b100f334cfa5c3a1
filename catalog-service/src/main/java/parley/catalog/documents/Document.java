package parley.catalog.documents;

import java.time.Instant;
import parley.catalog.http.Versioned;

/// One version of a document. It never changes.
record Document(String code, int version, Instant publishedAt, Text text) implements Versioned {}
