package parley.catalog.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import parley.catalog.institution.InstitutionFiles;

/// How pages look: plain, with the institution's colour and logo if its folder has them.
@ApplicationScoped
class Look {

    private static final String PLAIN = """
            body{font-family:sans-serif;line-height:1.5;max-width:40em;margin:2em auto;padding:0 1em}
            h1{font-size:1.6em}
            h2{font-size:1.2em}
            li{margin:.4em 0}
            footer{margin-top:2em;color:#444}
            @page{size:%s;margin:2cm}
            @media print{body{margin:0;max-width:none}section{page-break-inside:avoid}}
            """;

    /// Where paper has the size that is called letter.
    private static final Set<String> LETTER = Set.of("US", "CA", "MX");

    private final String style;
    private final String logo;
    private final String leave;

    Look(InstitutionFiles files) {
        var institution = files.institution();
        var paper = LETTER.contains(institution.language().getCountry()) ? "letter" : "a4";
        style = PLAIN.formatted(paper)
                + institution
                        .accent()
                        .map(colour -> "h1{border-bottom:.2em solid " + colour + "}")
                        .orElse("");
        logo = institution.logo().map(_ -> "/api/v1/institution/logo").orElse("");
        leave = "default-src 'none'; style-src 'sha256-" + hash(style) + "'; "
                + (logo.isEmpty() ? "" : "img-src 'self'; ") + "frame-ancestors 'none'";
    }

    String style() {
        return style;
    }

    /// Where the logo is; empty if there is none.
    String logo() {
        return logo;
    }

    /// What a page may do in a browser: show its own style and the logo, and nothing else.
    String leave() {
        return leave;
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
