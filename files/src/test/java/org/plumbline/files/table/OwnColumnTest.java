package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnColumnTest {
    private static OwnColumn of(String... texts) {
        var values = new HashMap<Integer, String>();
        for (int i = 0; i < texts.length; i++) {
            values.put(i, texts[i]);
        }
        return OwnColumn.of("Column", values);
    }

    @Test
    void numbers_dates_and_yes_are_told_by_all_values_together_and_written_in_one_form() {
        assertThat(of("£1,234.50", "-7", "n/a"))
                .isEqualTo(new OwnColumn("Column", OwnColumn.Type.NUMBER, List.of(), Map.of(0, "1234.50", 1, "-7")));
        assertThat(of("25/12/2026", "01/02/2027").values()).containsEntry(1, "2027-02-01");
        assertThat(of("25/12/2026", "01/02/2027").type()).isEqualTo(OwnColumn.Type.DATE);
        assertThat(of("Yes", "n").values()).containsValues("yes", "no");
    }

    @Test
    void codes_with_leading_zeros_and_mixed_values_stay_text() {
        assertThat(of("0042", "0043").type()).isEqualTo(OwnColumn.Type.TEXT);
        assertThat(of("12", "twelve").type()).isEqualTo(OwnColumn.Type.TEXT);
        assertThat(of("12", "twelve").values()).containsValue("twelve");
    }

    @Test
    void few_short_values_that_come_again_are_a_choice() {
        assertThat(of("North", "South", "North", "South").choices()).containsExactly("North", "South");
        assertThat(of("North", "South", "East").type()).isEqualTo(OwnColumn.Type.TEXT);
        assertThat(of("North", "North", "x".repeat(61), "x".repeat(61)).type()).isEqualTo(OwnColumn.Type.TEXT);
    }
}
