package parley.web.frame;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parley.web.caller.Caller;

/// Puts content into the frame and the reader's language.
@RequestScoped
public class Frame {

    /// What was typed does not hold: the form is shown again, as it was filled in.
    public static final int DOES_NOT_HOLD = 422;

    private final Reader reader;
    private final Caller caller;
    private final Assets assets;
    private final LinksHost links;
    private final String leaveTo;
    private final Phones phones;
    private final UriInfo uri;

    Frame(
            Reader reader,
            Caller caller,
            Assets assets,
            Phones phones,
            LinksHost links,
            @ConfigProperty(name = "parley.web.leave-to") String leaveTo,
            UriInfo uri) {
        this.reader = reader;
        this.caller = caller;
        this.assets = assets;
        this.links = links;
        this.leaveTo = leaveTo;
        this.phones = phones;
        this.uri = uri;
    }

    /// A page that anybody may read anywhere.
    public Response open(TemplateInstance content) {
        return open(200, content);
    }

    public Response open(int status, TemplateInstance content) {
        return html(status, content, page(path(), false));
    }

    /// What is shown where a service refused and there is nothing more to say about it.
    public Response trouble(Trouble trouble) {
        return openInstead(trouble.status(), Troubles.Templates.trouble(trouble));
    }

    /// The same for whom a number of their own office is known.
    public Response trouble(Trouble trouble, String phone) {
        return html(
                trouble.status(),
                Troubles.Templates.trouble(trouble),
                page(start(), true).calling(Page.Line.of(phone)));
    }

    /// What is shown instead of a page; it does not repeat where that would have been.
    public Response openInstead(int status, TemplateInstance content) {
        return html(status, content, page(start(), isPrivate()));
    }

    /// A page that somebody may have to leave quickly.
    public Response quiet(TemplateInstance content) {
        return quiet(200, content);
    }

    public Response quiet(int status, TemplateInstance content) {
        return html(status, content, page(path(), true));
    }

    /// The same for whom a number of their own office is known.
    public Response quiet(int status, TemplateInstance content, String phone) {
        return html(status, content, page(path(), true).calling(Page.Line.of(phone)));
    }

    /// The same for whoever turned to an office.
    public Response quiet(int status, TemplateInstance content, Office office) {
        return html(status, content, page(path(), true).calling(phones.of(office)));
    }

    /// The same for whoever turned to an office, if it is known to which.
    public Response quiet(int status, TemplateInstance content, Optional<Office> office) {
        return office.map(one -> quiet(status, content, one)).orElseGet(() -> quiet(status, content));
    }

    /// What is shown instead of a page whose address is nobody else's business.
    public Response quietInstead(int status, TemplateInstance content) {
        return html(status, content, page(start(), true));
    }

    /// A page for who is signed in.
    public Response office(TemplateInstance content) {
        return office(200, content);
    }

    public Response office(int status, TemplateInstance content) {
        return html(status, content, officePage(null));
    }

    /// One that a script keeps up to date.
    public Response live(TemplateInstance content, String script) {
        return live(200, content, script);
    }

    public Response live(int status, TemplateInstance content, String script) {
        return html(status, content, officePage(assets.at(script)));
    }

    /// What the reader reads.
    public Locale language() {
        return reader.language();
    }

    /// Texts in the reader's language, for what no template can say.
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(reader.language().toLanguageTag()));
    }

    private Response html(int status, TemplateInstance content, Page page) {
        var language = reader.language();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Language", language.toLanguageTag())
                .header("Vary", "Accept-Language, Cookie")
                .entity(content.setLocale(language).data("page", page).render())
                .build();
    }

    private Page officePage(@Nullable String script) {
        return page(path(), false, caller.name(), Room.of(caller.roles()), script);
    }

    private Page page(String path, boolean leave) {
        return page(path, leave, null, List.of(), null);
    }

    private Page page(String path, boolean leave, @Nullable String who, List<Room> rooms, @Nullable String script) {
        return new Page(
                reader.language().toLanguageTag(),
                path,
                leave,
                who,
                rooms,
                assets.at("parley.css"),
                script,
                assets.at("leave.js"),
                leaveTo,
                isPrivate() ? List.of() : phones.all(),
                isPrivate(),
                tongues());
    }

    private List<Page.Tongue> tongues() {
        return Reader.LANGUAGES.stream()
                .map(language -> Page.Tongue.of(language, reader.language()))
                .toList();
    }

    /// A letter's link, and what lies behind it: the office is not named, and no number but their own office's is
    /// given. So is whatever else is found by that name.
    private boolean isPrivate() {
        return (path() + "/").startsWith("/p/") || (path() + "/").startsWith("/me/") || links.isOf(uri.getRequestUri());
    }

    private String start() {
        return isPrivate() ? "/me" : "/";
    }

    private String path() {
        return Optional.ofNullable(uri.getRequestUri().getRawPath()).orElse("/");
    }
}
