package parley.catalog.guide;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A resource and everything the documents say of it. Changed by migrations only.
@Entity
@Immutable
@Table(name = "resource")
class ResourceRow {

    @Id
    private String code;

    private int position;
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String summary;
    private @Nullable String location;
    private @Nullable String email;
    private @Nullable String hours;
    private @Nullable String cost;

    @Enumerated(EnumType.STRING)
    private @Nullable Coverage coverage;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @Enumerated(EnumType.STRING)
    private Grade confidentiality;

    @ElementCollection
    @CollectionTable(name = "resource_name", joinColumns = @JoinColumn(name = "resource_code"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    @Fetch(FetchMode.SUBSELECT)
    private List<String> names;

    @ElementCollection
    @CollectionTable(name = "resource_audience", joinColumns = @JoinColumn(name = "resource_code"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<ForWhom> audiences;

    @ElementCollection
    @CollectionTable(name = "resource_topic", joinColumns = @JoinColumn(name = "resource_code"))
    @Column(name = "topic")
    @Enumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    private Set<Topic> topics;

    @ElementCollection
    @CollectionTable(name = "resource_phone", joinColumns = @JoinColumn(name = "resource_code"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Phone> phones;

    @ElementCollection
    @CollectionTable(name = "resource_confidentiality", joinColumns = @JoinColumn(name = "resource_code"))
    @OrderColumn(name = "position")
    @Fetch(FetchMode.SUBSELECT)
    private List<Promise> promises;

    @ElementCollection
    @CollectionTable(name = "resource_source", joinColumns = @JoinColumn(name = "resource_code"))
    @Fetch(FetchMode.SUBSELECT)
    private Set<FactSource> sources;

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    Kind kind() {
        return kind;
    }

    String summary() {
        return summary;
    }

    /// The name of today; absent if it is lost.
    Optional<String> name() {
        return names.stream().findFirst();
    }

    /// Every name it goes or went by.
    List<String> names() {
        return List.copyOf(names);
    }

    Optional<String> location() {
        return Optional.ofNullable(location);
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Optional<String> hours() {
        return Optional.ofNullable(hours);
    }

    Optional<String> cost() {
        return Optional.ofNullable(cost);
    }

    Optional<Coverage> coverage() {
        return Optional.ofNullable(coverage);
    }

    Standing standing() {
        return standing;
    }

    /// The promise to show: the weakest of those made.
    Grade confidentiality() {
        return confidentiality;
    }

    Set<ForWhom> audiences() {
        return Set.copyOf(audiences);
    }

    Set<Topic> topics() {
        return Set.copyOf(topics);
    }

    List<Phone> phones() {
        return List.copyOf(phones);
    }

    List<Promise> promises() {
        return List.copyOf(promises);
    }

    Set<FactSource> sources() {
        return Set.copyOf(sources);
    }
}
