package org.plumbline.app.survey.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.survey.Ballots;
import org.plumbline.app.survey.Question;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where a survey is answered. The form carries the token in place of what makes other forms repeatable: that would
/// keep
/// a mark of the answer beside the person.
@Controller
class BallotController {
    private static final String BALLOT = SurveyController.SURVEY + "/answer";
    private static final String PREFIX = "q_";

    private final Ballots ballots;

    BallotController(Ballots ballots) {
        this.ballots = ballots;
    }

    @GetMapping(BALLOT)
    ModelAndView open(@PathVariable String key) {
        return page(key, Map.of(), null);
    }

    private ModelAndView page(String key, Map<String, String> typed, @Nullable String refusal) {
        var ballot = ballots.open(key);
        var model = new HashMap<String, @Nullable Object>();
        model.put("ballot", ballot);
        model.put("fields", fields(ballot.survey().terms().questions(), typed, refusal != null));
        model.put("refusal", refusal);
        return new ModelAndView(
                "survey/ballot", model, refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<Field> fields(List<Question> questions, Map<String, String> typed, boolean refused) {
        var fields = new ArrayList<Field>();
        for (var question : questions) {
            var name = PREFIX + question.id();
            var field = switch (question.kind()) {
                case SCALE ->
                    Field.radio(
                            name,
                            question.text(),
                            List.of(
                                    new Option("1", t("1 not at all")),
                                    Option.of("2"),
                                    Option.of("3"),
                                    Option.of("4"),
                                    new Option("5", t("5 fully"))));
                case CHOICE ->
                    Field.radio(
                            name,
                            question.text(),
                            question.choices().stream()
                                    .map(choice -> new Option(choice, t(choice)))
                                    .toList());
                case TEXT -> Field.area(name, question.text()).within(null, 2000);
            };
            var shown = (question.isRequired() ? field.required() : field).value(typed.get(name));
            var isOpen = refused
                    && question.isRequired()
                    && typed.getOrDefault(name, "").isBlank();
            fields.add(isOpen ? shown.error(t("Answer this before you send.")) : shown);
        }
        return fields;
    }

    @PostMapping(BALLOT)
    Object cast(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var replies = new HashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                replies.put(name.substring(PREFIX.length()), value);
            }
        });
        try {
            ballots.cast(key, sent.getOrDefault("token", ""), replies);
        } catch (Refusal refusal) {
            return page(key, sent, Sentences.of(refusal));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Thank you. Your answers are in.")));
        return "redirect:/my-work";
    }
}
