package parley.outbox.forgetting;

import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/// Has Jackson drop its buffers after each use. It would keep them for the thread's next use, and in them, in plain
/// text, what was last read or written, however long ago that was forgotten.
@Singleton
class ForgetfulJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory().setRecyclerPool(JsonRecyclerPools.nonRecyclingPool());
    }
}
