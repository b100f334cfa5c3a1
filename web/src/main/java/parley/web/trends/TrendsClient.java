package parley.web.trends;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// The quarters that are published.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1/trends")
interface TrendsClient {

    @GET
    @Produces("application/json")
    Trends read(@HeaderParam("Authorization") String bearer, @QueryParam("quarter") @Nullable String quarter);

    @GET
    @Produces("text/csv")
    String lines(@HeaderParam("Authorization") String bearer, @QueryParam("quarter") @Nullable String quarter);

    /// @param total to the nearest five; absent if it is hidden
    record Trends(
            String quarter,
            LocalDate releasedOn,
            @Nullable Integer total,
            @Nullable String medianWaiting,
            List<Counted> tables) {}

    record Counted(String table, List<Cell> cells) {}

    /// @param cases absent if it is hidden
    record Cell(String code, @Nullable Integer cases) {}
}
