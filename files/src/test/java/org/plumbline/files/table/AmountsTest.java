package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.files.table.Amounts.Style;

class AmountsTest {
    @Test
    void amounts_are_read_with_their_decoration() {
        assertAmount("£12,343.96", "12343.96");
        assertAmount("$1,250,000.00", "1250000.00");
        assertAmount("1.234,56 €", "1234.56");
        assertAmount("1 234,5", "1234.5");
        assertAmount("1'234.50", "1234.50");
        assertAmount("(1,234)", "-1234");
        assertAmount("(£5.5)", "-5.5");
        assertAmount("-£3", "-3");
        assertAmount("12-", "-12");
        assertAmount("£2bn", "2000000000");
        assertAmount("$2.5M", "2500000");
        assertAmount("900k", "900000");
        assertAmount("3 Mio. EUR", "3000000");
        assertAmount("45 %", "45");
        assertAmount("\uFFFD12.5", "12.5");
        assertAmount("Â£7", "7");
        assertAmount("c. £5m", "5000000");
        assertAmount("1.2E3", "1200");
    }

    private static void assertAmount(String text, String expected) {
        var found = new Amounts(Style.UNDECIDED, 1).read(text);

        assertThat(found).as(text).isPresent();
        assertThat(found.get().number()).as(text).isEqualByComparingTo(expected);
    }

    @Test
    void a_cell_with_its_own_unit_fits_into_a_column_of_millions() {
        assertThat(new Amounts(Style.POINT, 1_000_000)
                        .read("£2bn")
                        .orElseThrow()
                        .number())
                .isEqualByComparingTo("2000");
        assertThat(Units.of("Whole life cost (£m)")).isEqualTo(1_000_000);
        assertThat(Units.of("Kosten in TEUR")).isEqualTo(1_000);
        assertThat(Units.currencyOf("Kosten in TEUR")).isEqualTo("EUR");
    }

    @Test
    void the_column_decides_whether_a_point_groups_or_separates() {
        assertThat(Amounts.styleOf(List.of("1.234", "12,5"))).isEqualTo(Style.COMMA);
        assertThat(Amounts.styleOf(List.of("1,234", "12.5"))).isEqualTo(Style.POINT);
        assertThat(new Amounts(Style.COMMA, 1).read("12.500").orElseThrow().number())
                .isEqualByComparingTo("12500");
        assertThat(new Amounts(Style.POINT, 1).read("12.500").orElseThrow().number())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void text_is_no_amount_and_never_zero() {
        for (var text :
                List.of("Exempt under Section 43 of the Act", "TBC", "", "-", "12 projects", "1/2", "2012-04-01")) {
            assertThat(new Amounts(Style.UNDECIDED, 1).read(text)).as(text).isEmpty();
        }
    }

    @Test
    void every_amount_survives_being_written_in_english_and_german() {
        long seed = 20_260_101;
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var amount = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2);
            var english = String.format(Locale.UK, "£%,.2f", amount);
            var german = String.format(Locale.GERMANY, "%,.2f €", amount);

            assertThat(new Amounts(Style.UNDECIDED, 1)
                            .read(english)
                            .orElseThrow()
                            .number())
                    .as("seed %d: %s", seed, english)
                    .isEqualByComparingTo(amount);
            assertThat(new Amounts(Style.UNDECIDED, 1)
                            .read(german)
                            .orElseThrow()
                            .number())
                    .as("seed %d: %s", seed, german)
                    .isEqualByComparingTo(amount);
        }
    }
}
