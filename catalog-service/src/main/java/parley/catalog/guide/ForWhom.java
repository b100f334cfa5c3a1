package parley.catalog.guide;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A group that a resource is for.
///
/// @param stated false if a document only suggests it by where it names the resource
@Embeddable
@Schema(requiredProperties = {"audience", "stated"})
record ForWhom(@Enumerated(EnumType.STRING) Seekers audience, boolean stated) {}
