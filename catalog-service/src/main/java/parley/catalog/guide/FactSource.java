package parley.catalog.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/// A document in which a fact was read.
@Embeddable
record FactSource(
        @Enumerated(EnumType.STRING) Fact fact,
        @Column(name = "document_code") String document) {}
