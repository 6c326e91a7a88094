package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// One version of a model by which maturity is assessed.
///
/// @param key what people call it: `MDL-0001`
/// @param familyId what all versions of a model have in common
/// @param number of the version, from 1
/// @param purpose what it is good for, in a sentence
/// @param origin who made it, and under which licence it is used
/// @param body what it asks
/// @param version counts changes of a draft
public record AssessmentModel(
        UUID id,
        String key,
        UUID familyId,
        String name,
        int number,
        ModelState state,
        ModelRule rule,
        String purpose,
        String origin,
        Body body,
        @Nullable LocalDate inForceOn,
        int version) {
    /// How far a question of a staged model is fulfilled, from 0 to 3, where the question has no words of
    /// its own.
    public static final List<String> FULFILMENT = List.of(
            "Not done", "Done here and there", "Done in most cases, and it shows", "Done everywhere, and it is proven");

    /// The fulfilment from which a question of a staged model counts as met.
    public static final int MET = 2;

    /// What people call the state before the first level.
    public static final String LEVEL_ZERO = "Not yet standardised";

    /// What a model asks.
    ///
    /// @param levels from 1 on, without a gap
    public record Body(List<Level> levels, List<Dimension> dimensions) {
        public Body {
            levels = List.copyOf(levels);
            dimensions = List.copyOf(dimensions);
        }
    }

    /// One level.
    ///
    /// @param number from 1
    public record Level(int number, String name, String meaning) {}

    /// A group of questions that has a level of its own.
    ///
    /// @param code by which mappings and results refer to it
    /// @param weight in the mean of all groups, above 0
    public record Dimension(String code, String name, BigDecimal weight, String meaning, List<Question> questions) {
        public Dimension {
            questions = List.copyOf(questions);
        }
    }

    /// What is asked.
    ///
    /// @param code unique in the model
    /// @param level to which it belongs in a staged model; 0 in others
    /// @param weight within its group, above 0
    /// @param evidence what would show it; empty where nothing is asked for
    /// @param anchors what each answer means, from 0 on; empty in a staged model with the common words
    public record Question(
            String code, String text, int level, BigDecimal weight, String evidence, List<String> anchors) {
        public Question {
            anchors = List.copyOf(anchors);
        }
    }

    /// The highest level.
    public int most() {
        return body.levels().size();
    }

    /// The highest answer to a question.
    public int highestAnswer() {
        return rule == ModelRule.STAGED ? FULFILMENT.size() - 1 : most();
    }

    /// What an answer to a question means; empty where the model does not say.
    public String anchor(Question question, int answer) {
        var words = question.anchors().isEmpty() && rule == ModelRule.STAGED ? FULFILMENT : question.anchors();
        return answer < words.size() ? words.get(answer) : "";
    }

    /// The name of a level, of 0 too.
    public String levelName(int number) {
        return number == 0 ? LEVEL_ZERO : body.levels().get(number - 1).name();
    }

    /// All questions in their order.
    public List<Question> questions() {
        return body.dimensions().stream()
                .flatMap(one -> one.questions().stream())
                .toList();
    }

    /// The questions by their code.
    public Map<String, Question> byCode() {
        return questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
    }

    /// The group of a code.
    public Optional<Dimension> dimension(String code) {
        return body.dimensions().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// Name and version as people read them.
    public String title() {
        return name + " " + number;
    }

    /// Its page.
    public String href() {
        return "/assessments/models/" + key;
    }

    /// What the audit trail calls it.
    public Subject subject() {
        return new Subject("assessment-model", id, key, null);
    }
}
