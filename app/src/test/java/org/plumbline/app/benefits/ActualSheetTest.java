package org.plumbline.app.benefits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.Refusal;

class ActualSheetTest {
    private static ActualSheet sheet(String text) {
        return ActualSheet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void columns_are_found_by_their_heads_in_any_order_and_blank_rows_are_left_out() {
        var sheet = sheet("\nAmount;Period;Benefit;Note\n1200;2026-09;ben-0007;x\n;;;\n;2026-10;BEN-0007;\n");

        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet.lines().getFirst().key()).isEqualTo("BEN-0007");
        assertThat(sheet.lines().getFirst().amount()).isEqualTo("1200");
        assertThat(sheet.lines().getFirst().row()).isEqualTo(3);
        assertThat(sheet.lines().getLast().isSilent()).isTrue();
    }

    @Test
    void what_a_page_carries_says_the_same_again_formulas_and_commas_too() {
        var sheet = sheet("Benefit,Period,Reading,Evidence\nBEN-0001,2026-Q3,4.5,\"=1+1, counted\"\n");

        var again = ActualSheet.carried(sheet.carried());

        assertThat(again.lines()).hasSize(1);
        assertThat(again.lines().getFirst().evidence()).isEqualTo("=1+1, counted");
        assertThat(again.lines().getFirst().reading()).isEqualTo("4.5");
    }

    @Test
    void a_file_without_its_columns_says_which_one_is_missing() {
        assertThatThrownBy(() -> sheet("Benefit,Amount\nBEN-0001,5\n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(BenefitRules.SHEET_HEADS));
        assertThatThrownBy(() -> ActualSheet.read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_period_is_read_as_month_quarter_year_or_day() {
        assertThat(Grain.read("2027-q2")).isEqualTo(YearMonth.of(2027, 4));
        assertThat(Grain.read("2027")).isEqualTo(YearMonth.of(2027, 1));
        assertThat(Grain.read("2027-03-31")).isEqualTo(YearMonth.of(2027, 3));
        assertThat(Grain.read("2027-13")).isNull();
    }
}
