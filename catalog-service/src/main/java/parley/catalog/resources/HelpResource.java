package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.institution.Policies;

/// A resource as it is shown. What is promised stands before how to reach it.
///
/// @param name absent if the document has lost it
/// @param aliases older names and other spellings, which find it too
/// @param phones in the order in which to try them
/// @param checkedOn when somebody last made sure that all this is right; absent if nobody has
/// @param sources which documents each fact was read in
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "code",
    "version",
    "kind",
    "name",
    "aliases",
    "summary",
    "audiences",
    "topics",
    "urgent",
    "coverage",
    "standing",
    "confidentiality",
    "places",
    "phones"
})
@Schema(requiredProperties = {"code", "version", "kind", "summary", "urgent", "standing", "confidentiality", "sources"})
public record HelpResource(
        String code,
        int version,
        Kind kind,
        Optional<String> name,
        List<String> aliases,
        String summary,
        List<ForWhom> audiences,
        List<Topic> topics,
        boolean urgent,
        Optional<Coverage> coverage,
        Standing standing,
        Assurance confidentiality,
        List<String> places,
        List<Phone> phones,
        Optional<String> email,
        Optional<String> website,
        Optional<String> hours,
        Optional<Week> opening,
        Optional<String> cost,
        Optional<Issued> issued,
        Optional<LocalDate> checkedOn,
        Map<Fact, List<String>> sources) {

    /// The view of an entry.
    ///
    /// @param policies where it stands what its office promises, if it is one of ours
    public static HelpResource of(Published published, Policies policies) {
        var entry = published.entry();
        return new HelpResource(
                published.code(),
                published.version(),
                entry.kind(),
                entry.name(),
                entry.names().stream().skip(1).toList(),
                entry.summary(),
                entry.audiences().stream()
                        .sorted(Comparator.comparing(ForWhom::audience))
                        .toList(),
                entry.topics().stream().sorted().toList(),
                entry.urgent(),
                entry.coverage(),
                entry.standing(),
                new Assurance(
                        entry.promised(),
                        entry.promisesDiffer(),
                        entry.promises(),
                        entry.promises().isEmpty() ? Optional.empty() : policies.of(published.code())),
                entry.places(),
                entry.phones(),
                entry.email(),
                entry.website(),
                entry.hours(),
                entry.opening(),
                entry.cost(),
                entry.issued(),
                entry.checked().map(Checked::on),
                entry.sources());
    }

    /// What is promised about what a person says there.
    ///
    /// @param shown what to count on: where documents differ, the weaker promise; several if one document makes
    ///     several
    /// @param contradicted whether documents differ, and the office has not decided yet
    /// @param promises what each document says
    /// @param policy where it stands what the promise means, to be shown beside it
    @Schema(requiredProperties = {"shown", "contradicted"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Assurance(List<Grade> shown, boolean contradicted, List<Promise> promises, Optional<String> policy) {}
}
