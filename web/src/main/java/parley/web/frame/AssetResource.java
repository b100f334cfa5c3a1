package parley.web.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/// Hands out the style sheet and the scripts.
@Path("/s/{hash}/{name}")
@PermitAll
class AssetResource {

    private final Assets assets;

    AssetResource(Assets assets) {
        this.assets = assets;
    }

    @GET
    public Response read(@PathParam("hash") String hash, @PathParam("name") String name) {
        var asset = assets.find(hash, name).orElseThrow(NotFoundException::new);
        return Response.ok(asset.content())
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
