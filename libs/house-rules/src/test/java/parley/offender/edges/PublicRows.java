package parley.offender.edges;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// A repository that any other feature could query.
public class PublicRows implements PanacheRepositoryBase<PublicRow, Integer> {}
