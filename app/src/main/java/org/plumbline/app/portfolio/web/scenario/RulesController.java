package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;
import static org.plumbline.app.portfolio.web.scenario.ScenarioController.SCENARIO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Scenarios;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The rules of a scenario: who requires or excludes whom, how many of a group, and shares of buckets.
@Controller
class RulesController {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scenarios scenarios;
    private final ScenarioHead heads;

    RulesController(Scenarios scenarios, ScenarioHead heads) {
        this.scenarios = scenarios;
        this.heads = heads;
    }

    @GetMapping(SCENARIO + "/rules")
    String show(@PathVariable String key, Model model) {
        var scenario = scenarios.get(key);
        var words = new ScenarioWords(scenario);
        model.addAttribute("record", heads.of(scenario, "/rules"));
        model.addAttribute("scenario", scenario);
        model.addAttribute("words", words);
        model.addAttribute(
                "rules", scenario.question().bonds().stream().map(words::words).toList());
        model.addAttribute("mayChange", scenarios.mayChange(scenario));
        return "portfolio/scenario/rules";
    }

    @GetMapping(SCENARIO + "/rules/new/{kind:pair|group|share}")
    String ask(@PathVariable String key, @PathVariable String kind, Model model) {
        var scenario = scenarios.get(key);
        if (!scenarios.mayChange(scenario)) {
            throw new Forbidden(Permission.GROUP);
        }
        model.addAttribute("title", ScenarioController.title(scenario));
        model.addAttribute("form", form(scenario, kind));
        return ScenariosController.FORM;
    }

    private static FormModel form(ScenarioView scenario, String kind) {
        var all = scenario.question().contenders().stream()
                .map(one -> new Option(one.key(), one.key() + " " + one.title()))
                .toList();
        var fields = switch (kind) {
            case "pair" ->
                new Field[] {
                    Field.select("one", t("Candidate"), all).required(),
                    Field.radio("rule", t("Rule"), kinds(Bond.Kind.REQUIRES, Bond.Kind.EXCLUDES))
                            .value("requires"),
                    Field.select("other", t("The other"), all).required()
                };
            case "group" ->
                new Field[] {
                    Field.text("name", t("Name of the group")).required().within(null, 60),
                    Field.radio("rule", t("Rule"), kinds(Bond.Kind.AT_MOST, Bond.Kind.AT_LEAST, Bond.Kind.EXACTLY))
                            .value("at_most"),
                    Field.number("number", t("How many")).required().within(0, all.size()),
                    Field.select("keys", t("Of these"), all).several().required()
                };
            default ->
                new Field[] {
                    Field.select("name", t("Bucket"), buckets(scenario.question()))
                            .required(),
                    Field.number("least", t("At least")).unit("%").within(0, 100),
                    Field.number("most", t("At most")).unit("%").within(0, 100)
                };
        };
        return FormModel.post(scenario.href() + "/rules/new/" + kind, t("Add the rule"), fields)
                .cancel(scenario.href() + "/rules");
    }

    private static List<Option> kinds(Bond.Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new Option(kind.name().toLowerCase(Locale.ROOT), t(kind.label())))
                .toList();
    }

    private static List<Option> buckets(Question question) {
        return question.contenders().stream()
                .map(one -> one.bucket())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(bucket -> new Option(bucket, bucket))
                .toList();
    }

    @PostMapping(SCENARIO + "/rules/new/{kind:pair|group|share}")
    Object add(
            @PathVariable String key,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var typed = new Typed(new LinkedMultiValueMap<>(all).toSingleValueMap());
        var bond = read(typed, kind, Objects.requireNonNullElse(all.get("keys"), List.of()), scenario.question());
        var title = ScenarioController.title(scenario);
        if (bond == null || !typed.errors().isEmpty()) {
            return typed.again(ScenariosController.FORM, title, form(scenario, kind));
        }
        var bonds = new ArrayList<>(scenario.question().bonds());
        bonds.add(bond);
        try {
            scenarios.change(scenario, scenario.question().bonds(bonds));
        } catch (Refusal refusal) {
            return typed.again(
                    ScenariosController.FORM, title, form(scenario, kind).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The rule is added.")));
        return "redirect:" + scenario.href() + "/rules";
    }

    private static @Nullable Bond read(Typed typed, String kind, List<String> keys, Question question) {
        return switch (kind) {
            case "pair" -> pair(typed, question);
            case "group" -> group(typed, keys, question);
            default -> share(typed);
        };
    }

    private static @Nullable Bond pair(Typed typed, Question question) {
        var one = typed.text("one");
        var other = typed.text("other");
        var rule =
                typed.choice("rule", Bond.Kind.class).filter(Bond.Kind::isPair).orElse(Bond.Kind.REQUIRES);
        if (question.contender(one).isEmpty()) {
            typed.wrong("one", t("Choose one of the list."));
        }
        if (question.contender(other).isEmpty()) {
            typed.wrong("other", t("Choose one of the list."));
        } else if (one.equals(other)) {
            typed.wrong("other", t("Choose another candidate: nothing stands against itself."));
        }
        return Bond.pair(rule, one, other);
    }

    private static @Nullable Bond group(Typed typed, List<String> keys, Question question) {
        var rule =
                typed.choice("rule", Bond.Kind.class).filter(Bond.Kind::isGroup).orElse(Bond.Kind.AT_MOST);
        var name = typed.text("name").replace('\n', ' ');
        if (name.isEmpty()) {
            typed.wrong("name", t("Name the group."));
        }
        var known = keys.stream()
                .distinct()
                .filter(key -> question.contender(key).isPresent())
                .toList();
        if (known.isEmpty()) {
            typed.wrong("keys", t("Choose the candidates of the group."));
        }
        var number = typed.number("number");
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            typed.wrong("number", t("Enter a whole number of 0 or more."));
            return null;
        }
        return new Bond(rule, known, number.intValueExact(), name, null, null);
    }

    private static @Nullable Bond share(Typed typed) {
        var name = typed.text("name");
        if (name.isEmpty()) {
            typed.wrong("name", t("Choose one of the list."));
        }
        var least = Objects.requireNonNullElse(typed.number("least"), BigDecimal.ZERO);
        var most = Objects.requireNonNullElse(typed.number("most"), HUNDRED);
        if (least.signum() < 0 || most.compareTo(HUNDRED) > 0 || least.compareTo(most) > 0) {
            typed.wrong("most", t("Shares lie from 0 to 100 %, the least before the most."));
        }
        return new Bond(Bond.Kind.SHARE, List.of(), 0, name, least.movePointLeft(2), most.movePointLeft(2));
    }

    @PostMapping(SCENARIO + "/rules/{number:[0-9]{1,4}}/removal")
    String remove(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var scenario = scenarios.get(key);
        var bonds = new ArrayList<>(scenario.question().bonds());
        if (number < bonds.size() && new Typed(sent).version(-1) == scenario.version()) {
            bonds.remove(number);
            ScenarioController.done(
                    scenario,
                    redirect,
                    t("The rule is removed."),
                    () -> scenarios.change(scenario, scenario.question().bonds(bonds)));
        } else {
            redirect.addFlashAttribute("flash", Flash.refused(t("The rules changed meanwhile; nothing was removed.")));
        }
        return "redirect:" + scenario.href() + "/rules";
    }
}
