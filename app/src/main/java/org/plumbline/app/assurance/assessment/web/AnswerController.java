package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;
import org.plumbline.app.assurance.assessment.Reply;
import org.plumbline.app.assurance.assessment.Responses;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an assessment is answered. The form carries nothing that makes others repeatable: that would keep a mark
/// of the answer beside the person.
@Controller
public class AnswerController {
    private static final String UNABLE = "none";
    private static final String VALUE = "v_";
    private static final String EVIDENCE = "e_";

    private final Responses responses;

    AnswerController(Responses responses) {
        this.responses = responses;
    }

    /// A group with its fields.
    public record Part(String name, String meaning, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    @GetMapping(AssessmentsController.ONE + "/answer")
    ModelAndView open(@PathVariable String key) {
        var sheet = responses.open(key);
        return page(sheet, sheet.replies(), Map.of(), null);
    }

    private static ModelAndView page(
            Responses.Sheet sheet, Map<String, Reply> replies, Map<String, String> problems, @Nullable String refusal) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("sheet", sheet);
        model.put("parts", parts(sheet.model(), replies, problems));
        model.put("refusal", refusal);
        return new ModelAndView(
                "assessment/answer", model, refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Part> parts(AssessmentModel model, Map<String, Reply> replies, Map<String, String> problems) {
        var parts = new ArrayList<Part>();
        for (var group : model.body().dimensions()) {
            var fields = new ArrayList<Field>();
            for (var question : group.questions()) {
                var reply = replies.get(question.code());
                var isUnproven = reply != null && problems.containsKey(question.code());
                fields.add(Field.radio(VALUE + question.code(), question.text(), options(model, question))
                        .value(value(reply))
                        .error(isUnproven ? null : problems.get(question.code())));
                fields.add(Field.text(EVIDENCE + question.code(), t("What shows it"))
                        .within(null, 2000)
                        .hint(question.evidence().isBlank() ? null : question.evidence())
                        .value(reply == null ? null : reply.evidence())
                        .error(isUnproven ? problems.get(question.code()) : null));
            }
            parts.add(new Part(group.name(), group.meaning(), fields));
        }
        return parts;
    }

    private static @Nullable String value(@Nullable Reply reply) {
        return reply == null ? null : reply.value() == null ? UNABLE : Integer.toString(reply.value());
    }

    private static List<Option> options(AssessmentModel model, Question question) {
        var options = new ArrayList<Option>();
        for (var answer = 0; answer <= model.highestAnswer(); answer++) {
            options.add(new Option(Integer.toString(answer), answer + " · " + model.anchor(question, answer)));
        }
        options.add(new Option(UNABLE, t("Cannot say")));
        return options;
    }

    @PostMapping(AssessmentsController.ONE + "/answer")
    Object answer(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var sheet = responses.open(key);
        var replies = replies(sheet.model(), typed);
        var isDraft = "true".equals(typed.text("draft"));
        var problems = isDraft ? Map.<String, String>of() : Responses.problems(sheet.model(), replies);
        if (!problems.isEmpty()) {
            return page(
                    sheet,
                    replies,
                    problems,
                    t("{0} questions need your attention; nothing you entered is lost.", problems.size()));
        }
        try {
            if (isDraft) {
                responses.save(key, replies);
                redirect.addFlashAttribute("flash", Flash.done(t("Kept. Send it when you are done.")));
                return "redirect:" + sheet.assessment().answerHref();
            }
            responses.send(key, replies);
        } catch (Refusal refusal) {
            return page(sheet, replies, Map.of(), Sentences.of(refusal));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Thank you. Your answers are in.")));
        return "redirect:/my-work";
    }

    private static Map<String, Reply> replies(AssessmentModel model, Typed typed) {
        var replies = new LinkedHashMap<String, Reply>();
        for (var question : model.questions()) {
            var value = typed.text(VALUE + question.code());
            var evidence = typed.orNull(EVIDENCE + question.code());
            if (UNABLE.equals(value)) {
                replies.put(question.code(), new Reply(null, evidence));
            } else if (value.matches("[0-9]")) {
                replies.put(question.code(), new Reply(Integer.valueOf(value), evidence));
            }
        }
        return replies;
    }
}
