package parley.offender.edges;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/// A row that any other feature could change.
@Entity
public class PublicRow {
    @Id
    int id;
}
