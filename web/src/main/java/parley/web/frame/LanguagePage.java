package parley.web.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import parley.web.sealing.Cookies;

/// Where a language is chosen; it leads back.
@Path("/language")
@PermitAll
class LanguagePage {

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @POST
    public Response choose(@FormParam("language") @Nullable String tag, @FormParam("back") @Nullable String back) {
        var answer = Response.seeOther(URI.create(OwnPath.or(back, "/")));
        Reader.known(tag == null ? "" : tag)
                .ifPresent(language -> answer.cookie(Cookies.holding(Reader.COOKIE, language.toLanguageTag(), A_YEAR)));
        return answer.build();
    }
}
