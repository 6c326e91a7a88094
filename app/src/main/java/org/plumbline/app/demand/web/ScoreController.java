package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreSheets;
import org.plumbline.app.demand.ScoreSubject;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringModels;
import org.plumbline.app.demand.ScoringRules;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The score of one proposal or project: own sheet, what all gave, the agreement, and what was agreed before.
@Controller
class ScoreController {
    private static final String KEY = "/{key:(?:PRP|PRJ)-[0-9]+}";
    private static final String SCORE = "/scoring/scores" + KEY;
    private static final String SHEET = "/scoring/sheets" + KEY;
    private static final String FORM = "demand/score_form";

    private final ScoreSheets sheets;
    private final ScoringModels models;
    private final ScorePage pages;

    ScoreController(ScoreSheets sheets, ScoringModels models, ScorePage pages) {
        this.sheets = sheets;
        this.models = models;
        this.pages = pages;
    }

    /// The model that is asked for, else the first in force; with a version that was superseded the one in force
    /// now.
    private Optional<ScoringModel> model(@Nullable String asked) {
        var inForce = models.inForce();
        var family = Typed.id(asked == null ? "" : asked)
                .flatMap(id -> models.all().stream()
                        .filter(model -> model.id().equals(id))
                        .findFirst())
                .map(ScoringModel::familyId);
        return family.flatMap(id -> inForce.stream()
                        .filter(model -> model.familyId().equals(id))
                        .findFirst())
                .or(() -> inForce.stream().findFirst());
    }

    /// The tab of a proposal leads to its score.
    @GetMapping("/proposals/{key:PRP-[0-9]+}/score")
    String ofProposal(@PathVariable String key) {
        return "redirect:/scoring/scores/" + sheets.subject(key).key();
    }

    @GetMapping(SCORE)
    String show(@PathVariable String key, @RequestParam(required = false) @Nullable String model, Model page) {
        var subject = sheets.subject(key);
        var chosen = model(model);
        page.addAttribute("record", pages.head(subject, chosen.orElse(null)));
        page.addAttribute("page", pages.of(subject, chosen.orElse(null)));
        page.addAttribute("models", models.inForce());
        return "demand/score";
    }

    @GetMapping(SHEET)
    String sheet(@PathVariable String key, @RequestParam(required = false) @Nullable String model, Model page) {
        if (!sheets.mayScore()) {
            throw new Forbidden(Permission.DECIDE);
        }
        var subject = sheets.subject(key);
        var chosen = model(model).orElse(null);
        page.addAttribute("title", subject.key() + " " + subject.title());
        page.addAttribute("facts", chosen == null ? null : pages.computed(subject, chosen));
        page.addAttribute("form", chosen == null ? null : sheet(subject, chosen));
        return FORM;
    }

    private FormModel sheet(ScoreSubject subject, ScoringModel model) {
        return ScoreForms.draw(
                        "/scoring/sheets/" + subject.key(),
                        t("Hand it in"),
                        model,
                        sheets.mine(subject, model).marks(),
                        sheets.computed(model, subject))
                .keep(t("Keep it for later"))
                .cancel("/scoring/scores/" + subject.key());
    }

    @PostMapping(SHEET)
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        if (!sheets.mayScore()) {
            throw new Forbidden(Permission.DECIDE);
        }
        var subject = sheets.subject(key);
        var typed = new Typed(sent);
        var title = subject.key() + " " + subject.title();
        var present = required(typed);
        var marks = ScoreForms.read(typed, present);
        var isDraft = "true".equals(sent.get("draft"));
        if (!typed.errors().isEmpty()) {
            return typed.again(FORM, title, sheet(subject, present));
        }
        try {
            sheets.save(subject, asked(typed), marks, null, !isDraft);
        } catch (Refusal refusal) {
            if (refusal.rule() == ScoringRules.HALF_FILLED) {
                ScoreForms.open(present, marks, sheets.computed(present, subject))
                        .forEach(name -> typed.wrong(name, t("Give a mark.")));
            }
            return typed.again(FORM, title, sheet(subject, present).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute(
                "flash", Flash.done(isDraft ? t("Kept. Only you see it.") : t("Your sheet is handed in.")));
        return "redirect:/scoring/scores/" + subject.key();
    }

    /// The model in force that what was sent belongs to.
    private ScoringModel required(Typed typed) {
        return model(typed.text("model")).orElseThrow(() -> new Missing("scoring model", "in force"));
    }

    /// The version that what was sent was meant for.
    private static UUID asked(Typed typed) {
        return Typed.id(typed.text("model")).orElseThrow(() -> new Missing("scoring model", typed.text("model")));
    }

    @GetMapping(SCORE + "/agreement")
    String blank(@PathVariable String key, @RequestParam(required = false) @Nullable String model, Model page) {
        if (!sheets.mayAgree()) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
        var subject = sheets.subject(key);
        var chosen = model(model).orElse(null);
        page.addAttribute("title", subject.key() + " " + subject.title());
        page.addAttribute("facts", chosen == null ? null : pages.computed(subject, chosen));
        page.addAttribute("form", chosen == null ? null : agreement(subject, chosen));
        return FORM;
    }

    private FormModel agreement(ScoreSubject subject, ScoringModel model) {
        return ScoreForms.draw(
                        "/scoring/scores/" + subject.key() + "/agreement",
                        t("Record the agreed score"),
                        model,
                        ScoreSheets.suggested(model, sheets.handedIn(subject, model)),
                        sheets.computed(model, subject))
                .cancel("/scoring/scores/" + subject.key());
    }

    @PostMapping(SCORE + "/agreement")
    Object agree(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        if (!sheets.mayAgree()) {
            throw new Forbidden(Permission.SCREEN_IDEAS);
        }
        var subject = sheets.subject(key);
        var typed = new Typed(sent);
        var title = subject.key() + " " + subject.title();
        var present = required(typed);
        var marks = ScoreForms.read(typed, present);
        if (!typed.errors().isEmpty()) {
            return typed.again(FORM, title, agreement(subject, present));
        }
        try {
            sheets.agree(subject, asked(typed), marks, null);
        } catch (Refusal refusal) {
            return typed.again(FORM, title, agreement(subject, present).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The score of {0} is recorded.", subject.key())));
        return "redirect:/scoring/scores/" + subject.key();
    }
}
