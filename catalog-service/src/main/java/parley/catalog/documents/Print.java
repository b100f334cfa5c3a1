package parley.catalog.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Turns a page into a PDF. Nothing is fetched for it: a page needs nothing but itself.
final class Print {

    private Print() {}

    static byte[] pdf(String page) {
        try (var file = new ByteArrayOutputStream()) {
            var printer = new PdfRendererBuilder();
            printer.useFastMode();
            printer.withHtmlContent(page, null);
            printer.toStream(file);
            printer.run();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
