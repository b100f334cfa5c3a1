package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a phone with little reception has to load before somebody can read.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeightTest {

    private static final int BYTES = 100_000;

    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void everyPublicPageIsLightAndItsFirstLineNamesAllThatItNeeds() {
        for (var path : List.of("/", "/request", "/ask", "/ask/answer", "/help", "/texts", "/signed-out", "/nothing")) {
            try (var context = Chrome.desk()) {
                var page = context.newPage();
                var loaded = new ArrayList<Response>();
                page.onResponse(loaded::add);
                var first = page.navigate(office.address().web().resolve(path).toString());
                var html = first.text();

                var bytes = loaded.stream()
                        .mapToInt(response -> response.body().length)
                        .sum();
                assertThat(bytes).as(path).isLessThan(BYTES);
                assertThat(loaded).as(path).hasSizeGreaterThan(1);
                // Nothing has to be loaded to learn what else is to be loaded.
                assertThat(loaded.stream()
                                .filter(response -> !response.url().equals(first.url()))
                                .map(response -> URI.create(response.url()).getPath()))
                        .as(path)
                        .allSatisfy(its -> assertThat(html).contains("\"" + its + "\""));
            }
        }
    }
}
