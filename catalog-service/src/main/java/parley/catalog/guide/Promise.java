package parley.catalog.guide;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one document promises about what a person says.
@Embeddable
@Schema(requiredProperties = {"grade", "source"})
record Promise(
        @Enumerated(EnumType.STRING) Grade grade,
        @Column(name = "document_code") String source) {}
