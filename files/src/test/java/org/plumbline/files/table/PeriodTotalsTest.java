package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Totals beside the months and quarters they are made of.
class PeriodTotalsTest {
    private static List<String> kept(String... headings) {
        return PeriodColumns.of(List.of(headings), Mapping.NONE).stream()
                .map(column -> headings[column.column()])
                .toList();
    }

    @Test
    void a_year_or_quarter_beside_its_parts_is_left_out() {
        assertThat(kept("Budget Jan-24", "Budget Feb-24", "Budget 2024"))
                .containsExactly("Budget Jan-24", "Budget Feb-24");
        assertThat(kept("Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "2024", "2025"))
                .containsExactly("Q1 2024", "Q2 2024", "Q3 2024", "Q4 2024", "2025");
        assertThat(kept("Apr-24", "May-24", "Jun-24", "Q2 2024")).containsExactly("Apr-24", "May-24", "Jun-24");
    }

    @Test
    void a_fiscal_year_is_left_out_beside_all_of_its_months_only() {
        assertThat(kept("Q2 2023", "Q3 2023", "Q4 2023", "Q1 2024", "FY23/24"))
                .doesNotContain("FY23/24")
                .hasSize(4);
        assertThat(kept("FY23/24", "FY24/25", "Apr-25", "May-25")).hasSize(4);
        assertThat(kept("Actual 2024", "Budget Jan-24", "Budget Feb-24")).hasSize(3);
    }

    @Test
    void the_same_fiscal_year_in_two_spellings_is_no_series() {
        assertThat(kept("FY24", "FY23/24")).isEmpty();
    }
}
