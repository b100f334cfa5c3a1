package parley.catalog.hsds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How things that stand within one another in JSON refer to each other in tables.
///
/// @param table the table of the outer thing
/// @param field where the inner one stands in it
/// @param inner the table of the inner one
/// @param key the column that refers
/// @param single whether there is one of them, to which the outer one refers; else there are many, which refer to it
record Relation(String table, String field, String inner, String key, boolean single) {

    static final String SERVICES = "services";

    private static final List<Relation> ALL = List.of(
            one(SERVICES, "organization", "organizations", "organization_id"),
            one(SERVICES, "program", "programs", "program_id"),
            many(SERVICES, "phones", "phones", "service_id"),
            many(SERVICES, "schedules", "schedules", "service_id"),
            many(SERVICES, "service_areas", "service_areas", "service_id"),
            many(SERVICES, "service_at_locations", "service_at_location", "service_id"),
            many(SERVICES, "languages", "languages", "service_id"),
            many(SERVICES, "funding", "funding", "service_id"),
            many(SERVICES, "cost_options", "cost_options", "service_id"),
            many(SERVICES, "required_documents", "required_documents", "service_id"),
            many(SERVICES, "contacts", "contacts", "service_id"),
            many(SERVICES, "attributes", "attributes", "link_id"),
            many(SERVICES, "metadata", "metadata", "resource_id"),
            many("organizations", "funding", "funding", "organization_id"),
            many("organizations", "contacts", "contacts", "organization_id"),
            many("organizations", "phones", "phones", "organization_id"),
            many("organizations", "organization_identifiers", "organization_identifiers", "organization_id"),
            many("organizations", "attributes", "attributes", "link_id"),
            one("service_at_location", "location", "locations", "location_id"),
            many("service_at_location", "contacts", "contacts", "service_at_location_id"),
            many("service_at_location", "phones", "phones", "service_at_location_id"),
            many("service_at_location", "schedules", "schedules", "service_at_location_id"),
            many("service_at_location", "attributes", "attributes", "link_id"),
            many("locations", "addresses", "addresses", "location_id"),
            many("locations", "accessibility", "accessibility", "location_id"),
            many("locations", "languages", "languages", "location_id"),
            many("locations", "contacts", "contacts", "location_id"),
            many("locations", "phones", "phones", "location_id"),
            many("locations", "schedules", "schedules", "location_id"),
            many("locations", "attributes", "attributes", "link_id"),
            many("contacts", "phones", "phones", "contact_id"),
            many("phones", "languages", "languages", "phone_id"),
            many("phones", "attributes", "attributes", "link_id"),
            many("schedules", "attributes", "attributes", "link_id"),
            one("attributes", "taxonomy_term", "taxonomy_terms", "taxonomy_term_id"),
            one("taxonomy_terms", "taxonomy_detail", "taxonomies", "taxonomy_id"));

    /// Every table that can be part of a package.
    static Set<String> tables() {
        return ALL.stream()
                .flatMap(relation -> Stream.of(relation.table(), relation.inner()))
                .collect(Collectors.toSet());
    }

    static List<Relation> of(String table) {
        return ALL.stream().filter(relation -> relation.table().equals(table)).toList();
    }

    static Optional<Relation> of(String table, String field) {
        return of(table).stream()
                .filter(relation -> relation.field().equals(field))
                .findFirst();
    }

    private static Relation one(String table, String field, String inner, String key) {
        return new Relation(table, field, inner, key, true);
    }

    private static Relation many(String table, String field, String inner, String key) {
        return new Relation(table, field, inner, key, false);
    }
}
