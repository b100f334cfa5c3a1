package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeTestsTest {

    @TempDir
    private Path module;

    @Test
    void findsWhatStartsServersAndNothingElse() throws IOException {
        source("a/QuarkusOneTest", "@QuarkusTest\nclass QuarkusOneTest {}");
        source("a/PackagedTest", "@QuarkusIntegrationTest\nclass PackagedTest {}");
        source("b/TaggedTest", "@Tag(\"edge\")\nclass TaggedTest {}");
        source("b/ModelTest", "/// Not a `@QuarkusTest`.\nclass ModelTest { String tag = \"@Tag(edge)\"; }");

        assertThat(EdgeTests.of(List.of(module, module.resolve("absent"))))
                .containsExactly("a/PackagedTest.java", "a/QuarkusOneTest.java", "b/TaggedTest.java");
    }

    private void source(String name, String body) throws IOException {
        Path file = module.resolve("src/test/java").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package some;\n\nimport some.other.Thing;\n\n" + body);
    }
}
