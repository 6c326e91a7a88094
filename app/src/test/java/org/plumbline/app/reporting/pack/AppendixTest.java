package org.plumbline.app.reporting.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.pack.Appendix.Choice;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Rag;

/// Which projects get a page of their own in a pack.
class AppendixTest {
    private static final List<Rag> ALARMING = List.of(Rag.RED, Rag.AMBER_RED, Rag.AMBER);

    private static Appendix chosen(Choice choice, int projects) {
        var pack = NorthbridgePack.of(projects);
        return Appendix.of(pack, choice.limit(pack));
    }

    private static boolean needsAttention(ProjectPage page) {
        return ALARMING.contains(page.reported())
                || ALARMING.contains(page.computed())
                || page.agreement() == Agreement.FALSE_GREEN;
    }

    @Test
    void of_few_projects_each_has_its_page_of_many_those_that_need_attention() {
        assertThat(chosen(Choice.FITTING, 60).pages()).hasSize(60);

        var many = chosen(Choice.FITTING, 100);
        assertThat(many.pages()).isNotEmpty().allMatch(AppendixTest::needsAttention);
        assertThat(many.leftOut()).isPositive();
    }

    @Test
    void nothing_that_needs_attention_is_left_out_by_that_choice() {
        var all = NorthbridgePack.of(100).projects();

        var pages = chosen(Choice.ATTENTION, 100).pages();

        assertThat(pages)
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().filter(AppendixTest::needsAttention).toList());
    }

    @Test
    void no_choice_gives_more_pages_than_a_reader_can_leaf_through() {
        assertThat(Choice.values())
                .allSatisfy(choice ->
                        assertThat(chosen(choice, 500).pages()).hasSizeLessThanOrEqualTo(Appendix.DEFAULT_LIMIT));
        assertThat(chosen(Choice.NONE, 500).pages()).isEmpty();
    }
}
