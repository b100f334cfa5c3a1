package parley.catalog.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Things as they stand in columns of JSON.
@ApplicationScoped
public class Written {

    private final ObjectMapper json;

    Written(ObjectMapper json) {
        this.json = json;
    }

    public String of(Object thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("something cannot be written down", e);
        }
    }

    /// What stands in the row's column `content`.
    public <T> T content(ResultSet row, Class<T> kind) throws SQLException {
        try {
            return json.readValue(row.getString("content"), kind);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("something in the database cannot be read", e);
        }
    }
}
