package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Rag;

class RatingsTest {
    @Test
    void ratings_are_understood_in_words_letters_and_languages() {
        var examples = Map.ofEntries(
                Map.entry("Red", Rag.RED),
                Map.entry("Amber/Green ", Rag.AMBER_GREEN),
                Map.entry("Amber/ Red", Rag.AMBER_RED),
                Map.entry("amber-red", Rag.AMBER_RED),
                Map.entry("A/R", Rag.AMBER_RED),
                Map.entry("AG", Rag.AMBER_GREEN),
                Map.entry("R", Rag.RED),
                Map.entry("A", Rag.AMBER),
                Map.entry("g", Rag.GREEN),
                Map.entry("Yellow", Rag.AMBER),
                Map.entry("Grün", Rag.GREEN),
                Map.entry("gelb", Rag.AMBER),
                Map.entry("Rot", Rag.RED),
                Map.entry("On track", Rag.GREEN),
                Map.entry("🔴", Rag.RED),
                Map.entry("Red - supplier insolvent", Rag.RED));

        examples.forEach((text, rag) -> assertThat(Ratings.of(text)).as(text).contains(rag));
    }

    @Test
    void no_rating_keeps_the_reason_in_the_authors_words() {
        for (var text :
                new String[] {"Reset", "Exempt under Section 43", "No DCA", "A new project", "Red tape is a risk"}) {
            assertThat(Ratings.read(text)).as(text).isEqualTo(new Cell.Missing(text, text));
        }
        assertThat(Ratings.read(" ")).isEqualTo(new Cell.Missing("blank", " "));
    }
}
