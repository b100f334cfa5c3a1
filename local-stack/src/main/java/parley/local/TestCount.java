package parley.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// How many tests passed, failed and were skipped, as the reports of a run say.
record TestCount(int passed, int failed, int skipped) {

    static final TestCount NONE = new TestCount(0, 0, 0);

    /// The sum over a module's reports that were written since the given moment.
    static TestCount of(Path module, FileTime since) {
        Path reports = module.resolve("target/surefire-reports");
        TestCount sum = NONE;
        if (!Files.isDirectory(reports)) {
            return sum;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    sum = sum.plus(read(file));
                }
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestCount plus(TestCount other) {
        return new TestCount(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }

    private static TestCount read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader suite = factory.createXMLStreamReader(stream);
            suite.nextTag();
            int failed = number(suite, "failures") + number(suite, "errors");
            int skipped = number(suite, "skipped");
            return new TestCount(number(suite, "tests") - failed - skipped, failed, skipped);
        } catch (XMLStreamException e) {
            throw new IOException("Not a test report: " + file, e);
        }
    }

    private static int number(XMLStreamReader suite, String attribute) {
        String value = suite.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /// The plain closing line of a run.
    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + skipped + " skipped";
    }
}
