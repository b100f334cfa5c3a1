package parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03"})
    void aDatabaseThatIsAwayIsNotOurFault(String state) {
        var lost = new IllegalStateException(new SQLException("gone", state));

        assertThat(Trouble.of(lost)).isEqualTo(Trouble.DATABASE_AWAY);
    }

    @Test
    void aDatabaseThatGoesDuringACommitIsAwayToo() {
        var refused = new XAException(XAException.XAER_RMFAIL);
        refused.initCause(new SQLException("gone", "57P01"));
        var rolledBack = new RollbackException("could not commit");
        rolledBack.addSuppressed(refused);

        assertThat(Trouble.of(new IllegalStateException(rolledBack))).isEqualTo(Trouble.DATABASE_AWAY);
    }

    @Test
    void whoWasSlowerThanSomebodyElseIsToldSo() {
        var slower = new RollbackException("could not commit");
        slower.addSuppressed(new OptimisticLockException());

        assertThat(Trouble.of(slower)).isEqualTo(Trouble.CHANGED_MEANWHILE);
    }

    @Test
    void aStatementThatIsWrongIsOurs() {
        assertThat(Trouble.of(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isEqualTo(Trouble.OURS);
    }
}
