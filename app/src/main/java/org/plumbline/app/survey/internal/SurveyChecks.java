package org.plumbline.app.survey.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.survey.NewSurvey;
import org.plumbline.app.survey.Question;
import org.plumbline.app.survey.SurveyRules;
import org.springframework.stereotype.Component;

/// The rules of what may be asked and what may be answered.
@Component
public class SurveyChecks {
    /// The most questions of one survey.
    public static final int MOST_QUESTIONS = 60;

    /// The most characters of an answer in own words.
    public static final int LONGEST_REPLY = 2_000;

    private final Clock clock;

    SurveyChecks(Clock clock) {
        this.clock = clock;
    }

    /// What holds for every survey.
    public void check(NewSurvey terms) {
        if (terms.title().isBlank() || terms.title().length() > 200) {
            throw new Refusal(SurveyRules.NO_TITLE);
        }
        if (terms.questions().size() > MOST_QUESTIONS) {
            throw new Refusal(SurveyRules.MANY_QUESTIONS, MOST_QUESTIONS);
        }
        var ids = new HashSet<String>();
        for (var question : terms.questions()) {
            if (!ids.add(question.id())) {
                throw new Refusal(SurveyRules.QUESTION_TWICE, question.id());
            }
            check(question);
        }
        checkDay(terms);
    }

    private static void check(Question question) {
        if (question.text().isBlank() || question.text().length() > 500) {
            throw new Refusal(SurveyRules.QUESTION_TEXT);
        }
        var choices = question.choices();
        if (question.kind() == Question.Kind.CHOICE
                && (choices.size() < 2
                        || choices.size() > 10
                        || new HashSet<>(choices).size() < choices.size()
                        || choices.stream().anyMatch(choice -> choice.isBlank() || choice.length() > 200))) {
            throw new Refusal(SurveyRules.QUESTION_CHOICES, question.text());
        }
    }

    private void checkDay(NewSurvey terms) {
        var today = LocalDate.now(clock);
        if (terms.deadline().isBefore(today)) {
            throw new Refusal(SurveyRules.PAST, Formats.date(terms.deadline()));
        }
        if (terms.deadline().isAfter(today.plusYears(1))) {
            throw new Refusal(SurveyRules.TOO_LATE, Formats.date(terms.deadline()));
        }
    }

    /// What holds for every answer.
    public static void checkReplies(NewSurvey terms, Map<String, String> replies) {
        for (var question : terms.questions()) {
            var reply = replies.getOrDefault(question.id(), "");
            if (reply.isBlank()) {
                if (question.isRequired()) {
                    throw new Refusal(SurveyRules.MISSING, question.text());
                }
            } else if (question.kind() == Question.Kind.TEXT) {
                if (reply.length() > LONGEST_REPLY) {
                    throw new Refusal(SurveyRules.LONG, question.text(), LONGEST_REPLY);
                }
            } else if (!question.answers().contains(reply)) {
                throw new Refusal(SurveyRules.UNFIT, question.text());
            }
        }
    }
}
