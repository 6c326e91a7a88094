package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
    @Test
    void the_number_of_any_facts_fits_what_a_form_sends_back() {
        var numbers = IntStream.range(0, 2_000)
                .mapToObj(fact -> Integer.toString(Meanwhile.number("outcome " + fact, fact, null)))
                .toList();

        assertThat(numbers).allSatisfy(number -> assertThat(number).matches("[0-9]{1,9}"));
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void equal_facts_have_equal_numbers_and_other_facts_are_refused() {
        var seen = Meanwhile.number("Approved", null, 3);

        assertThat(Meanwhile.number("Approved", null, 3)).isEqualTo(seen);
        assertThatThrownBy(() -> Meanwhile.require(seen, Meanwhile.number("Rejected", null, 3), "DEC-0001"))
                .isInstanceOf(Refusal.class);
    }
}
