package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.hours.model.Hours;
import parley.catalog.hours.model.OtherDay;
import parley.catalog.hours.model.Span;

/// Hours as they are written down.
///
/// @param zone the zone of the wall they are read on; the institution's unless it is said
/// @param spans what is usual in a week
/// @param otherDays dates that differ
/// @param keepsHolidays whether it is closed on the institution's holidays; it is, unless somebody says that it is not
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = "spans")
public record Week(Optional<ZoneId> zone, List<Span> spans, List<OtherDay> otherDays, Boolean keepsHolidays) {

    public Week {
        zone.ifPresent(Hours::requireNamed);
        spans = Lists.orNone(spans);
        otherDays = Lists.orNone(otherDays);
        keepsHolidays = keepsHolidays == null || keepsHolidays;
    }

    Hours hours(ZoneId usual, Set<LocalDate> holidays) {
        return new Hours(zone.orElse(usual), spans, otherDays, keepsHolidays ? holidays : Set.of());
    }
}
