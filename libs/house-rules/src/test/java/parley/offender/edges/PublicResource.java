package parley.offender.edges;

import jakarta.ws.rs.Path;

/// A resource that any other feature could call.
@Path("/offender")
public class PublicResource {}
