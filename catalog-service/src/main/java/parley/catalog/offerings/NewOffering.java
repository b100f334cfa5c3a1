package parley.catalog.offerings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.offerings.TermsResource.NewTerms;
import parley.catalog.offerings.TextsResource.NewTexts;

/// All that an office can change of an offering.
@Schema(requiredProperties = {"texts", "terms"})
record NewOffering(
        @NotNull @Valid NewTexts texts, @NotNull @Valid NewTerms terms) {}
