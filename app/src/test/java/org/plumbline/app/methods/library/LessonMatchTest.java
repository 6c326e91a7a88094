package org.plumbline.app.methods.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonMatchTest {
    private static ItemView lesson(String key, Map<ItemField, String> more, String... tags) {
        var fields = new EnumMap<ItemField, String>(ItemField.class);
        fields.put(ItemField.RESULT, "WENT_WRONG");
        fields.putAll(more);
        var text = ItemText.of(ItemKind.LESSON, "Lesson " + key, fields, List.of(tags));
        var id = new UUID(0, key.hashCode());
        return new ItemView(id, key, ItemState.PUBLISHED, text, id, LocalDate.of(2026, 1, 1), null, null, null, 1);
    }

    @Test
    void a_category_weighs_more_than_a_tag_and_a_tag_more_than_a_phase() {
        var tagged = lesson("LES-1", Map.of(), "supplier");
        var kindred = lesson("LES-2", Map.of(ItemField.PROJECT_TYPE, "Store works"));
        var timely = lesson("LES-3", Map.of(ItemField.PHASE, "BUILD"));
        var foreign = lesson("LES-4", Map.of(ItemField.PHASE, "CLOSE"), "weddings");
        var occasion = new LessonMatch.Occasion("Choose suppliers for ovens", "store works", ProjectPhase.BUILD);

        var ranked = LessonMatch.rank(List.of(timely, foreign, tagged, kindred), occasion, 5);

        assertThat(ranked).extracting(ItemView::key).containsExactly("LES-2", "LES-1", "LES-3");
    }

    @Test
    void all_words_of_a_tag_have_to_stand_there() {
        var lesson = lesson("LES-1", Map.of(), "works permit");

        assertThat(LessonMatch.rank(List.of(lesson), new LessonMatch.Occasion("Works at night", null, null), 5))
                .isEmpty();
        assertThat(LessonMatch.rank(List.of(lesson), new LessonMatch.Occasion("Permits for works", null, null), 5))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Initiate, START",
        "End of design, DESIGN",
        "EXECUTING, BUILD",
        "Plan of the roll-out, ROLL_OUT",
        "Close, CLOSE"
    })
    void the_name_of_a_stage_tells_its_phase(String stage, ProjectPhase phase) {
        assertThat(ProjectPhase.of(stage)).contains(phase);
    }

    @Test
    void a_name_without_such_a_word_tells_none() {
        assertThat(ProjectPhase.of("Stage 7")).isEmpty();
    }
}
