package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.plumbline.app.registers.web.KeyedText;

class KeyedTextTest {
    @Test
    void keys_within_a_text_lead_to_what_they_name_and_the_rest_stays_text() {
        assertThat(KeyedText.parts("Wait (MTG-0004 Change board), see RSK-0012."))
                .extracting(KeyedText.Part::text, KeyedText.Part::href)
                .containsExactly(
                        tuple("Wait (", null),
                        tuple("MTG-0004", "/meetings/MTG-0004"),
                        tuple(" Change board), see ", null),
                        tuple("RSK-0012", "/registers/RSK-0012"),
                        tuple(".", null));
    }

    @Test
    void what_only_looks_like_a_key_stays_text() {
        assertThat(KeyedText.parts("ABC-0001 PRJ-12 XPRJ-00012"))
                .extracting(KeyedText.Part::href)
                .containsOnlyNulls();
    }
}
