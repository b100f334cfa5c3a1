package parley.catalog.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import parley.catalog.institution.InstitutionFiles;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Flaws;
import parley.catalog.resources.Published;
import parley.catalog.resources.Publishing;
import parley.catalog.resources.Shelf;
import parley.catalog.resources.Versions;
import parley.catalog.upkeep.Leads;
import parley.problems.Fault;

/// Takes over what another directory says, whole or not at all.
@ApplicationScoped
class ImportDesk {

    private static final int LONGEST_CODE = 50;

    private final Shelf shelf;
    private final Versions versions;
    private final Publishing publishing;
    private final Flaws flaws;
    private final Leads leads;
    private final Reading reading;
    private final Translation translation;

    ImportDesk(
            Shelf shelf,
            Versions versions,
            Publishing publishing,
            Flaws flaws,
            Leads leads,
            InstitutionFiles files,
            ObjectMapper json) {
        this.shelf = shelf;
        this.versions = versions;
        this.publishing = publishing;
        this.flaws = flaws;
        this.leads = leads;
        this.reading = new Reading(files.institution(), json);
        this.translation = new Translation(files.institution(), json);
    }

    /// What would become of each service. Nothing is written.
    List<Row> plan(List<JsonNode> services) {
        return planned(services).stream().map(Planned::row).toList();
    }

    /// Publishes what is new or differs, unless anything has a flaw; then nothing is written.
    ///
    /// @param by the sign-in name of who does it
    @Transactional
    List<Row> take(List<JsonNode> services, String by) {
        var planned = planned(services);
        if (planned.stream().allMatch(one -> one.row().faults().isEmpty())) {
            // Who publishes one entry locks it before the edition; so do we, all of ours, in one order.
            planned.stream().map(one -> one.row().code()).sorted().forEach(versions::lock);
            for (var one : planned) {
                take(one, by);
            }
        }
        return planned.stream().map(Planned::row).toList();
    }

    private void take(Planned one, String by) {
        var code = one.row().code();
        switch (one.row().becomes()) {
            case NEW, CHANGED -> publishing.publish(code, one.entry(), by);
            case WITHDRAWN -> versions.lockShown(code).ifPresent(standing -> publishing.withdraw(standing, by));
            case SAME, LEFT_OUT, REFUSED -> {}
        }
    }

    private List<Planned> planned(List<JsonNode> services) {
        var guide = shelf.guide();
        // A code is somebody's for good, and a package may say any: only the id tells whose a service is.
        var everyEntry = versions.everyEntry();
        var codes = everyEntry.stream()
                .collect(Collectors.toMap(
                        published -> translation.id(published).toString(), Published::code, (first, _) -> first));
        var taken = everyEntry.stream().map(Published::code).collect(Collectors.toCollection(HashSet::new));
        var given = new HashSet<String>();
        var planned = new ArrayList<Planned>();
        IntStream.range(0, services.size()).forEach(place -> {
            var service = services.get(place);
            var read = reading.read(service);
            var id = service.path("id").asText();
            var its = Optional.ofNullable(codes.get(id.toLowerCase(Locale.ROOT)));
            var code = its.orElseGet(() -> free(read, taken));
            taken.add(code);
            var faults = new ArrayList<>(read.faults());
            faults.addAll(flaws.of(read.entry()));
            if (!given.add(code)) {
                faults.add(Fault.at("#/id", "must not stand in the package twice"));
            }
            var stands = guide.find(code);
            if (!Reading.isThere(service)
                    && stands.isPresent()
                    && !leads.to(code).isEmpty()) {
                faults.add(Fault.at("#/status", "must be active, since people are led to this entry"));
            }
            planned.add(new Planned(
                    new Row(
                            place + 1,
                            id,
                            code,
                            becomes(stands, its.isPresent() && stands.isEmpty(), service, faults),
                            List.copyOf(faults)),
                    stands.map(published -> read.entry().keeping(published.entry()))
                            .orElseGet(read::entry)));
        });
        return planned;
    }

    /// @param gone whether it was here and has been withdrawn
    private Becomes becomes(Optional<Published> stands, boolean gone, JsonNode service, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return Becomes.REFUSED;
        }
        if (gone) {
            return Becomes.LEFT_OUT;
        }
        if (!Reading.isThere(service)) {
            return stands.isPresent() ? Becomes.WITHDRAWN : Becomes.LEFT_OUT;
        }
        return stands.map(published ->
                        said(translation.whole(published)).equals(said(service)) ? Becomes.SAME : Becomes.CHANGED)
                .orElse(Becomes.NEW);
    }

    /// When it was last published is nothing that it says.
    private static JsonNode said(JsonNode service) {
        var copy = service.deepCopy();
        if (copy instanceof ObjectNode fields) {
            fields.remove("last_modified");
        }
        return copy;
    }

    private static String free(Reading.Read read, Set<String> taken) {
        var words = read.code().or(() -> read.entry().name()).orElse("entry");
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var start = plain.isEmpty() ? "entry" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        var code = start.replaceAll("-$", "");
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? code : code + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }

    /// What becomes of a service.
    enum Becomes {
        NEW,
        CHANGED,
        SAME,
        /// It is closed where it comes from, so readers no longer see it.
        WITHDRAWN,
        /// It is closed where it comes from and was never here, or it was withdrawn here. Staff can bring that back.
        LEFT_OUT,
        REFUSED
    }

    /// A service of the package.
    ///
    /// @param row its place in the package, from 1
    /// @param code what it is called in the guide
    /// @param faults everything that is wrong with it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "ImportedService",
            requiredProperties = {"row", "id", "code", "becomes", "faults"})
    record Row(int row, String id, String code, Becomes becomes, List<Fault> faults) {}

    private record Planned(Row row, Entry entry) {}
}
