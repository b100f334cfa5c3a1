package parley.outbox;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.house.HouseRule;

class ArchitectureTest {

    @ParameterizedTest
    @EnumSource
    void keepsTheHouseRules(HouseRule rule) {
        rule.check("parley.outbox");
    }
}
