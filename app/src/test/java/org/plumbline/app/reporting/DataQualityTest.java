package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataQualityTest {
    @Test
    void the_score_is_the_share_of_required_facts_that_are_known() {
        assertThat(DataQuality.score(0, 10)).isEqualByComparingTo("100");
        assertThat(DataQuality.score(4, 10)).isEqualByComparingTo("60");
        assertThat(DataQuality.score(1, 8)).isEqualByComparingTo("87.5");
        assertThat(DataQuality.score(0, 0)).isEqualByComparingTo("100");
    }
}
