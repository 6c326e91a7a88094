package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.portfolio.Directions;
import org.plumbline.app.portfolio.Levels;
import org.plumbline.app.portfolio.WorkClass;
import org.plumbline.app.portfolio.WorkMix;
import org.plumbline.app.portfolio.WorkMixes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What running work is, what its money is spent for, and the direction that says where it shall go.
@Controller
class WorkController {
    private static final String MIX = "/work-mix";
    private static final String WORK = MIX + "/{key:(?:PRJ|OPS)-[0-9]+}";

    private final WorkPage pages;
    private final WorkMixes mixes;
    private final Directions directions;
    private final Groups groups;
    private final Levels levels;

    WorkController(WorkPage pages, WorkMixes mixes, Directions directions, Groups groups, Levels levels) {
        this.pages = pages;
        this.mixes = mixes;
        this.directions = directions;
        this.groups = groups;
        this.levels = levels;
    }

    @GetMapping(MIX)
    String mix(@RequestParam(defaultValue = "") String portfolio, HttpServletRequest request, Model model) {
        var chosen = directions.portfolio(portfolio);
        var view = pages.of(RegisterQuery.of(request), chosen);
        model.addAttribute("view", view);
        model.addAttribute("register", view.register());
        model.addAttribute("portfolio", portfolio);
        model.addAttribute("portfolios", levels.inUse().hasPortfolios() ? groups.all(ScopeKind.PORTFOLIO) : List.of());
        model.addAttribute("mayPropose", directions.mayPropose(chosen));
        model.addAttribute(
                "decidable",
                view.directions().stream().filter(directions::mayDecide).toList());
        model.addAttribute("tabs", StrategyNavigation.tabs(MIX));
        return Htmx.wantsPiece(request) ? "kit/register" : "portfolio/work";
    }

    @GetMapping(MIX + ".csv")
    ResponseEntity<String> csv(@RequestParam(defaultValue = "") String portfolio) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"work-mix.csv\"")
                .body(pages.csv(directions.portfolio(portfolio)));
    }

    @GetMapping(WORK)
    String edit(@PathVariable String key, Model model) {
        var line = mixes.get(key);
        if (!mixes.mayClass(line.id())) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", line.key() + " " + line.title());
        model.addAttribute("form", form(line));
        return ObjectivesController.FORM;
    }

    private static FormModel form(WorkMix.Line line) {
        var bucket = line.bucket();
        return FormModel.post(MIX + "/" + line.key(), t("Save"))
                .section(
                        t("What is it?"),
                        t("Left empty, it follows from what it serves."),
                        Field.select("class", t("Class"), options(WorkClass.values(), WorkClass::label))
                                .value(line.isSaid() ? ObjectiveForm.word(line.work()) : null),
                        Field.select(
                                        "bucket",
                                        t("What its money is spent for"),
                                        options(Bucket.values(), Bucket::label))
                                .value(bucket == null ? null : bucket.word()),
                        Field.text("reason", t("Why")).within(null, 1_000).value(line.reason()))
                .cancel(MIX);
    }

    private static <E extends Enum<E>> List<Option> options(E[] all, java.util.function.Function<E, String> label) {
        return Arrays.stream(all)
                .map(one -> new Option(ObjectiveForm.word(one), t(label.apply(one))))
                .toList();
    }

    @PostMapping(WORK)
    Object classify(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var line = mixes.get(key);
        var typed = new Typed(sent);
        var work = typed.choice("class", WorkClass.class).orElse(null);
        var bucket = typed.choice("bucket", Bucket.class).orElse(null);
        var title = line.key() + " " + line.title();
        if (!typed.errors().isEmpty()) {
            return typed.again(ObjectivesController.FORM, title, form(line));
        }
        try {
            mixes.classify(key, work, bucket, typed.line("reason"));
        } catch (Refusal refusal) {
            return typed.again(ObjectivesController.FORM, title, form(line).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + MIX;
    }

    @GetMapping(MIX + "/directions/new")
    String blank(@RequestParam(defaultValue = "") String portfolio, Model model) {
        var chosen = directions.portfolio(portfolio);
        if (!directions.mayPropose(chosen)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", title(chosen));
        model.addAttribute("form", direction(chosen));
        return ObjectivesController.FORM;
    }

    private static String title(@Nullable GroupView portfolio) {
        return t("Where resources go: {0}", portfolio == null ? t("All projects") : portfolio.name());
    }

    private FormModel direction(@Nullable GroupView portfolio) {
        var inForce = directions.inForce(portfolio);
        var fields = new java.util.ArrayList<Field>();
        fields.add(Field.text("period", t("Period")).required().within(null, 20).hint(t("Such as 2027")));
        for (var bucket : Bucket.values()) {
            fields.add(Field.number(bucket.word(), t(bucket.label()))
                    .required()
                    .unit("%")
                    .value(inForce.map(one -> one.share(bucket)
                                    .multiply(BigDecimal.valueOf(100))
                                    .stripTrailingZeros()
                                    .toPlainString())
                            .orElse(null)));
        }
        fields.add(Field.area("words", t("What it means for people and money"))
                .required()
                .within(null, 4_000));
        return FormModel.post(
                        MIX + "/directions",
                        t("Propose it"),
                        Field.hidden("portfolio", portfolio == null ? "" : portfolio.key()))
                .section(
                        t("Shares of the money"),
                        t("They sum to 100 percent. Somebody who may decide answers."),
                        fields.toArray(Field[]::new))
                .cancel(MIX + (portfolio == null ? "" : "?portfolio=" + portfolio.key()));
    }

    @PostMapping(MIX + "/directions")
    Object propose(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var typed = new Typed(sent);
        var chosen = directions.portfolio(typed.text("portfolio"));
        if (!directions.mayPropose(chosen)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        var shares = new EnumMap<Bucket, BigDecimal>(Bucket.class);
        for (var bucket : Bucket.values()) {
            var share = typed.number(bucket.word());
            if (share != null) {
                shares.put(bucket, share);
            }
        }
        if (!typed.errors().isEmpty()) {
            return typed.again(ObjectivesController.FORM, title(chosen), direction(chosen));
        }
        try {
            var made = directions.propose(chosen, typed.text("period"), shares, typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} waits for a decision.", made.key())));
        } catch (Refusal refusal) {
            return typed.again(
                    ObjectivesController.FORM, title(chosen), direction(chosen).refused(Sentences.of(refusal)));
        }
        return "redirect:" + MIX + (chosen == null ? "" : "?portfolio=" + chosen.key());
    }

    @PostMapping(MIX + "/directions/{key:DIR-[0-9]+}/{answer:yes|no}")
    String decide(
            @PathVariable String key,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String portfolio,
            RedirectAttributes redirect) {
        try {
            directions.decide(key, answer.equals("yes"), words);
            redirect.addFlashAttribute("flash", Flash.done(t("Your decision is recorded.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        redirect.addAttribute("portfolio", portfolio);
        return "redirect:" + MIX;
    }
}
