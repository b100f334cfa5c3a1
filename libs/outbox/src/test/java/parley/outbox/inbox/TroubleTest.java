package parley.outbox.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

    @ParameterizedTest
    @MethodSource
    void judgesWhetherTryingAgainIsSensible(Trouble expected, Throwable failure) {
        assertThat(Trouble.of(failure)).isEqualTo(expected);
        assertThat(Trouble.of(new IllegalStateException(failure))).isEqualTo(expected);
    }

    static Stream<Arguments> judgesWhetherTryingAgainIsSensible() {
        return Stream.of(
                Arguments.of(Trouble.PASSING, new Unavailable("intake")),
                Arguments.of(Trouble.PASSING, new IOException("reset")),
                Arguments.of(Trouble.PASSING, new ConnectException("refused")),
                Arguments.of(Trouble.PASSING, new SQLException("no connection to give")),
                Arguments.of(Trouble.PASSING, new SQLException("broken", "08006")),
                Arguments.of(Trouble.PASSING, new SQLException("shutting down", "57P01")),
                Arguments.of(Trouble.CONTENDED, new SQLException("serialization", "40001")),
                Arguments.of(Trouble.CONTENDED, new SQLException("deadlock", "40P01")),
                Arguments.of(Trouble.CONTENDED, new SQLException("unique", "23505")),
                Arguments.of(Trouble.CONTENDED, new OptimisticLockException()),
                Arguments.of(Trouble.CONTENDED, new RollbackException()),
                Arguments.of(Trouble.LASTING, new SQLException("too long", "22001")),
                Arguments.of(Trouble.LASTING, new SQLException("not null", "23502")),
                Arguments.of(Trouble.LASTING, new JsonParseException("words")),
                Arguments.of(Trouble.LASTING, new NullPointerException()),
                Arguments.of(Trouble.LASTING, new StackOverflowError()));
    }
}
