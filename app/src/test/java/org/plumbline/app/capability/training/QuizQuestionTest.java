package org.plumbline.app.capability.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.app.kernel.Refusal;

/// Quizzes as people write them, and how many answers are right.
class QuizQuestionTest {
    private static final String QUIZ = """
            What drives the end of a plan?
            * Its critical path
            - Its cost

            Which are answers to a risk?
            * Avoid it
            - Forget it
            * Share it
            """;

    @Test
    void a_quiz_is_read_and_written_as_it_was() {
        var quiz = QuizQuestion.read(QUIZ);

        assertThat(quiz).hasSize(2);
        assertThat(quiz.getFirst().isMultiple()).isFalse();
        assertThat(quiz.getLast().isMultiple()).isTrue();
        assertThat(quiz.getLast().correct()).containsExactlyInAnyOrder(0, 2);
        assertThat(QuizQuestion.write(quiz)).isEqualTo(QUIZ.strip());
    }

    @Test
    void an_answer_is_right_where_it_chooses_all_that_is_right_and_nothing_else() {
        var quiz = QuizQuestion.read(QUIZ);
        var single = quiz.getFirst().id();
        var several = quiz.getLast().id();

        assertThat(QuizQuestion.percent(quiz, Map.of(single, Set.of(0), several, Set.of(0, 2))))
                .isEqualTo(100);
        assertThat(QuizQuestion.percent(quiz, Map.of(single, Set.of(0), several, Set.of(0))))
                .isEqualTo(50);
        assertThat(QuizQuestion.percent(quiz, Map.of(single, Set.of(0), several, Set.of(0, 1, 2))))
                .isEqualTo(50);
        assertThat(QuizQuestion.percent(quiz, Map.of())).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A question\n* only one", "A question\n- a\n- b", "A question\nx\n* a", "Q\n* a\n- a"})
    void what_cannot_be_answered_is_refused_by_its_name(String text) {
        assertThatThrownBy(() -> QuizQuestion.read(text)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(TrainingRules.QUIZ_CHOICE);
            assertThat(refusal.arguments())
                    .containsExactly(text.lines().findFirst().orElseThrow());
        });
    }
}
