package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.ChangeRules;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.StakeholderGroup;
import org.plumbline.app.capability.change.StakeholderGroups;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Whom a change concerns, and what it changes for each group.
@Controller
class ImpactController {
    private static final String GROUPS = InitiativeController.INITIATIVE + "/groups";

    private final Initiatives initiatives;
    private final Waves waves;
    private final StakeholderGroups groups;
    private final InitiativeHead heads;
    private final ChangeNames names;

    ImpactController(
            Initiatives initiatives, Waves waves, StakeholderGroups groups, InitiativeHead heads, ChangeNames names) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.groups = groups;
        this.heads = heads;
        this.names = names;
    }

    @GetMapping(GROUPS)
    String list(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var called = names.of(List.of(one), all);
        model.addAttribute("record", heads.draw(one, all, "/groups", called));
        model.addAttribute("initiative", one);
        model.addAttribute("groups", groups.of(one));
        model.addAttribute("names", called);
        model.addAttribute("mayChange", initiatives.mayChange(one));
        return "capability/change/groups";
    }

    @GetMapping(GROUPS + "/new")
    ModelAndView blank(@PathVariable String key) {
        return page(initiatives.get(key), null).show();
    }

    private FormPage page(InitiativeView one, @Nullable StakeholderGroup group) {
        var terms = group == null ? null : group.terms();
        var href = one.href() + "/groups";
        var form = FormModel.post(
                        group == null ? href : href + "/" + group.id(),
                        t("Save"),
                        Field.text("title", t("Group"))
                                .required()
                                .within(null, 200)
                                .hint(t("People for whom the same changes"))
                                .value(terms == null ? null : terms.title()),
                        Field.select("unit", t("Department"), names.units())
                                .value(terms == null ? null : terms.unitId()),
                        Field.number("people", t("How many"))
                                .within(0, null)
                                .value(terms == null ? null : terms.people()),
                        Field.select("size", t("Size of the change"), sizes())
                                .required()
                                .value(
                                        terms == null
                                                ? StakeholderGroup.Size.MEDIUM.name()
                                                : terms.size().name()),
                        Field.hidden("version", Integer.toString(group == null ? 0 : group.version())))
                .section(
                        t("What changes for them"),
                        t("At least one of these"),
                        area("process", t("Process"), terms == null ? "" : terms.process()),
                        area("tools", t("Tools"), terms == null ? "" : terms.tools()),
                        area("role", t("Role"), terms == null ? "" : terms.role()),
                        area("skills", t("Skills"), terms == null ? "" : terms.skills()))
                .section(
                        t("What helps them"), null, area("support", t("Support"), terms == null ? "" : terms.support()))
                .cancel(href);
        return FormPage.of(group == null ? t("Add a group") : group.terms().title(), form)
                .asking(one.key() + " " + one.title())
                .blaming(rule ->
                        rule == ChangeRules.NO_CHANGE ? "process" : rule == ChangeRules.PEOPLE ? "people" : null);
    }

    private static Field area(String name, String label, String value) {
        return Field.area(name, label).within(null, 2_000).value(value);
    }

    private static List<Option> sizes() {
        return Arrays.stream(StakeholderGroup.Size.values())
                .map(size -> new Option(size.name(), t(size.label())))
                .toList();
    }

    private StakeholderGroup.Terms read(Typed typed) {
        typed.require("title", t("Enter a title."));
        var people = typed.number("people");
        if (people != null && (people.scale() > 0 || people.precision() > 7)) {
            typed.wrong("people", t("Enter a whole number."));
        }
        return new StakeholderGroup.Terms(
                Objects.requireNonNullElse(typed.line("title"), ""),
                typed.reference("unit", names.unit()),
                people == null ? null : people.intValue(),
                typed.choice("size", StakeholderGroup.Size.class).orElse(StakeholderGroup.Size.MEDIUM),
                typed.text("process"),
                typed.text("tools"),
                typed.text("role"),
                typed.text("skills"),
                typed.text("support"));
    }

    @PostMapping(GROUPS)
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var terms = read(typed);
        return page(one, null).take(typed, () -> {
            groups.add(one.id(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:" + one.href() + "/groups";
        });
    }

    private StakeholderGroup group(InitiativeView one, UUID id) {
        return groups.of(one).stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("group", id));
    }

    @GetMapping(GROUPS + "/{group}/edit")
    ModelAndView edit(@PathVariable String key, @PathVariable UUID group) {
        var one = initiatives.get(key);
        return page(one, group(one, group)).show();
    }

    @PostMapping(GROUPS + "/{group}")
    Object save(@PathVariable String key, @PathVariable UUID group, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var terms = read(typed);
        return page(one, group(one, group)).take(typed, () -> {
            groups.change(one.id(), group, typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href() + "/groups";
        });
    }

    @PostMapping(GROUPS + "/{group}/removal")
    String remove(@PathVariable String key, @PathVariable UUID group, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return Outcome.of(redirect, one.href() + "/groups", t("Taken out."), () -> groups.remove(one.id(), group));
    }

    /// What is said of a group, label by label; what is not said is left out.
    static Map<String, String> said(StakeholderGroup.Terms terms) {
        var said = new java.util.LinkedHashMap<String, String>();
        said.put(t("Process"), terms.process());
        said.put(t("Tools"), terms.tools());
        said.put(t("Role"), terms.role());
        said.put(t("Skills"), terms.skills());
        said.put(t("Support"), terms.support());
        said.values().removeIf(String::isBlank);
        return said;
    }
}
