package parley.catalog.guide;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One way to phone a resource, as one document gives it.
///
/// @param number as printed
/// @param reachable when it is answered; absent if the document does not say
/// @param answeredBy who picks up, if that is somebody else
/// @param askFor whom to ask them for
/// @param verified false if the number as printed cannot be right
/// @param truncated true if digits are missing
/// @param source the document
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"number", "verified", "truncated", "source"})
record Phone(
        String number,
        @Enumerated(EnumType.STRING) @Nullable Reachable reachable,
        @Column(name = "answered_by") @Nullable String answeredBy,
        @Column(name = "ask_for") @Nullable String askFor,
        @Nullable String note,
        boolean verified,
        boolean truncated,
        @Column(name = "document_code") String source) {}
