package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

class TypeScoreTest {
    private static Map<TypeQuestion, Integer> answers(int all) {
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        for (var question : TypeQuestion.values()) {
            answers.put(question, all);
        }
        return answers;
    }

    @Test
    @Requirement({"R003", "R134"})
    void the_advisor_asks_twenty_questions_and_ranks_by_points_that_everybody_can_add_up() {
        var answers = answers(3);
        answers.put(TypeQuestion.CONTROL, 5);
        answers.put(TypeQuestion.PROOF, 5);
        answers.put(TypeQuestion.RULES, 4);

        var ranking = TypeScore.rank(answers);

        assertThat(TypeQuestion.values()).hasSize(20);
        var first = ranking.getFirst();
        assertThat(first.type()).isEqualTo(OfficeType.CONTROLLING);
        assertThat(first.points()).as("3 x 2 + 3 x 2 + 2 x 1").isEqualTo(14);
        assertThat(first.points())
                .isEqualTo(first.shares().stream()
                        .mapToInt(TypeScore.Share::points)
                        .sum());
        assertThat(first.score()).as("(14 + 22) / 44").isEqualTo(82);
        assertThat(ranking).extracting(TypeScore::score).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(ranking).hasSize(OfficeType.values().length);
    }

    @Test
    void all_answers_in_the_middle_favour_nobody() {
        assertThat(TypeScore.rank(answers(3)))
                .allSatisfy(score -> assertThat(score.score()).isEqualTo(50));
    }

    @Test
    void what_would_change_the_ranking_really_changes_it() {
        var answers = answers(3);
        answers.put(TypeQuestion.PICTURE, 4);
        var first = TypeScore.rank(answers).getFirst().type();

        var turns = TypeScore.turns(answers);

        assertThat(turns).isNotEmpty();
        assertThat(turns).allSatisfy(turn -> {
            var other = new EnumMap<>(answers);
            other.put(turn.question(), turn.to());
            assertThat(TypeScore.rank(other).getFirst().type())
                    .isEqualTo(turn.first())
                    .isNotEqualTo(first);
        });
    }

    @Test
    @Requirement({"R110", "R124", "R135"})
    void one_list_of_types_carries_the_names_of_all_frameworks_and_sets_defaults() {
        assertThat(OfficeType.values())
                .flatExtracting(OfficeType::alsoCalled)
                .contains(
                        "Three types: Supportive",
                        "Three types: Controlling",
                        "Three types: Directive",
                        "Gartner: Activist",
                        "Gartner: Delivery",
                        "Gartner: Compliance",
                        "Gartner: Centralised",
                        "PBM: Enterprise PMO",
                        "PBM: Division PMO",
                        "PBM: Business Unit PMO",
                        "PBM: Project PMO",
                        "PBM: Project Office",
                        "PBM: Project Support Organization",
                        "PBM: PM Centre of Excellence",
                        "P3O: Organisation portfolio office",
                        "P3O: Centre of excellence");
        assertThat(OfficeType.DELIVERY.control().defaults())
                .containsEntry(OfficeSetting.PM_POOL, "yes")
                .containsEntry(OfficeSetting.PLAN_CONTROL, "yes");
        assertThat(OfficeType.CONTROLLING.control().defaults())
                .containsEntry(OfficeSetting.TEMPLATES, "mandatory")
                .containsEntry(OfficeSetting.AUDITS, "planned")
                .containsEntry(OfficeSetting.PM_POOL, "no");
        assertThat(OfficeType.SUPPORTIVE.control().defaults()).containsEntry(OfficeSetting.TEMPLATES, "optional");
    }
}
