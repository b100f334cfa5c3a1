package parley.catalog.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.stream.StreamSupport;

/// Refuses signs that nobody can read and no page can hold, wherever a text comes in.
@Singleton
public class PlainText implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("plain text").addDeserializer(String.class, new Plain()));
    }

    /// Whether all that is said there can be read.
    public static boolean is(JsonNode said) {
        return said.isValueNode()
                ? !said.isTextual() || is(said.textValue())
                : StreamSupport.stream(said.spliterator(), false).allMatch(PlainText::is)
                        && said.properties().stream().allMatch(field -> is(field.getKey()));
    }

    private static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::is);
    }

    /// Half a sign is none, and some numbers stand for nothing.
    private static boolean is(int sign) {
        return "\n\r\t".indexOf(sign) >= 0
                || !Character.isISOControl(sign)
                        && Character.getType(sign) != Character.SURROGATE
                        && (sign & 0xFFFE) != 0xFFFE;
    }

    private static final class Plain extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Plain() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (!is(text)) {
                throw JsonMappingException.from(parser, "has signs that cannot be read");
            }
            return text;
        }
    }
}
