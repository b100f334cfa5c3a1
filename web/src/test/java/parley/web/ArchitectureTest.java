package parley.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.house.HouseRule;

class ArchitectureTest {

    @ParameterizedTest
    @EnumSource
    void theHouseRulesHold(HouseRule rule) {
        rule.check("parley.web");
    }
}
