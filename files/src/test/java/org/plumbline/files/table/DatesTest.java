package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.files.table.Dates.Order;

class DatesTest {
    private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2012, 4, 1);

    @Test
    void one_day_is_read_from_all_its_spellings() {
        var dates = new Dates(Order.DAY_FIRST, false);

        for (var text : List.of(
                "01/04/12",
                "1/4/2012",
                "01.04.12",
                "1.4.2012",
                "2012-04-01",
                "2012-04-01T08:00:00",
                "1 April 2012",
                "1st April 2012",
                "01-Apr-12",
                "Apr 1, 2012",
                "Sunday, April 1, 2012",
                "Apr-12",
                "April 2012",
                "41000",
                "20120401",
                "04/2012",
                "Q2 2012",
                "01/04/2012 00:00",
                "1. April 2012")) {
            assertThat(dates.read(text)).as(text).contains(FIRST_OF_APRIL);
        }
    }

    @Test
    void a_bare_month_means_its_last_day_for_a_finish() {
        assertThat(new Dates(Order.DAY_FIRST, true).read("Feb 2024")).contains(LocalDate.of(2024, 2, 29));
    }

    @Test
    void the_whole_column_decides_between_day_and_month() {
        assertThat(Dates.orderOf(List.of("01/04/12", "25/04/12"))).isEqualTo(Order.DAY_FIRST);
        assertThat(Dates.orderOf(List.of("01/04/12", "04/25/12"))).isEqualTo(Order.MONTH_FIRST);
        assertThat(Dates.orderOf(List.of("01/04/12", "03/05/12"))).isEqualTo(Order.UNDECIDED);
        assertThat(new Dates(Order.MONTH_FIRST, false).read("04/01/12")).contains(FIRST_OF_APRIL);
    }

    @Test
    void what_is_no_date_is_not_bent_into_one() {
        var dates = new Dates(Order.DAY_FIRST, false);

        for (var text :
                List.of("31/02/2012", "TBC", "", "99", "13/13/2012", "Exempt under Section 43", "12345678901")) {
            assertThat(dates.read(text)).as(text).isEmpty();
        }
    }
}
