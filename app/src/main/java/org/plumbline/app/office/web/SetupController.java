package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.Definitions;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.OfficeWarnings;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.SetupOrder;
import org.plumbline.app.office.SetupStep;
import org.plumbline.app.office.Setups;
import org.plumbline.app.office.StarterKit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Setting an office up: its steps as tiles, each with state, owner and evidence; and what a revisit changed.
@Controller
class SetupController {
    private static final String SETUP = OfficeController.OFFICE + "/setup";

    private final Offices offices;
    private final Setups setups;
    private final Definitions definitions;
    private final StarterKit kit;
    private final OfficeHead heads;
    private final OfficeWarnings warnings;
    private final FactForm forms;
    private final FactTexts texts;

    SetupController(
            Offices offices,
            Setups setups,
            Definitions definitions,
            StarterKit kit,
            OfficeHead heads,
            OfficeWarnings warnings,
            FactForm forms,
            FactTexts texts) {
        this.offices = offices;
        this.setups = setups;
        this.definitions = definitions;
        this.kit = kit;
        this.heads = heads;
        this.warnings = warnings;
        this.forms = forms;
        this.texts = texts;
    }

    @GetMapping(SETUP)
    String show(@PathVariable String key, @RequestParam(defaultValue = "") String order, Model model) {
        var office = offices.get(key);
        var chosen = Arrays.stream(SetupOrder.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(order))
                .findFirst()
                .orElse(SetupOrder.TWELVE_STEPS);
        var standing = setups.of(office.id()).stream().collect(Collectors.toMap(Setups.Standing::step, one -> one));
        model.addAttribute("record", heads.of(office, "/setup"));
        model.addAttribute("office", office);
        model.addAttribute("order", chosen);
        model.addAttribute("standing", standing);
        model.addAttribute("progress", setups.progress(office.id()));
        model.addAttribute("round", setups.round(office.id()));
        model.addAttribute(
                "names",
                standing.values().stream()
                        .filter(one -> one.owner() != null)
                        .collect(Collectors.toMap(Setups.Standing::step, one -> texts.name(one.owner()))));
        model.addAttribute("mayRun", offices.mayRun(office) && office.state().isOpen());
        return "office/setup";
    }

    private static SetupStep step(String word) {
        return Arrays.stream(SetupStep.values())
                .filter(step -> step.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("step", word));
    }

    @GetMapping(SETUP + "/{step:[a-z]+}")
    ModelAndView edit(@PathVariable String key, @PathVariable String step) {
        var office = offices.get(key);
        return page(office, standing(office, step(step))).show();
    }

    private FormPage page(OfficeView office, Setups.Standing standing) {
        var step = standing.step();
        return FormPage.of(t("{0}: {1}", office.name(), t(step.label())), form(office, standing))
                .asking(t(step.sentence()));
    }

    private Setups.Standing standing(OfficeView office, SetupStep step) {
        return setups.of(office.id()).stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
    }

    private FormModel form(OfficeView office, Setups.Standing standing) {
        var states = Arrays.stream(SetupStep.State.values())
                .map(state -> new Option(state.name(), t(state.label())))
                .toList();
        var owner = standing.owner();
        var home = office.href() + "/setup";
        return FormModel.post(
                        home + "/" + standing.step().name().toLowerCase(Locale.ROOT),
                        t("Save"),
                        Field.hidden("version", Integer.toString(standing.version())),
                        Field.radio("state", t("State"), states)
                                .value(standing.state().name()),
                        Field.person("owner", t("Owner"), forms.person(owner)).value(owner),
                        Field.area("evidence", t("Evidence"))
                                .hint(t("What shows that it is done, or why it is left out"))
                                .value(standing.evidence()),
                        Field.date("due", t("Due")).value(standing.due()))
                .cancel(home);
    }

    @PostMapping(SETUP + "/{step:[a-z]+}")
    Object keep(@PathVariable String key, @PathVariable String step, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var before = standing(office, step(step));
        var after = new Setups.Standing(
                before.step(),
                typed.choice("state", SetupStep.State.class).orElse(before.state()),
                typed.reference("owner"),
                typed.text("evidence"),
                typed.day("due"));
        return page(office, before).take(typed, () -> {
            setups.keep(office.id(), typed.version(before.version()), after);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved. You can leave and go on at any time.")));
            return "redirect:" + office.href() + "/setup";
        });
    }

    @PostMapping(OfficeController.OFFICE + "/starter-kit")
    String starterKit(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            var added = kit.unpack(office.id());
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0} entries to start from are added. Change or withdraw what does not fit.", added)));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/definition";
    }

    @GetMapping(OfficeController.OFFICE + "/revisit")
    String revisit(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/setup"));
        model.addAttribute("office", office);
        model.addAttribute("lines", definitions.compare(office.id()));
        model.addAttribute("warnings", List.copyOf(warnings.of(office)));
        return "office/revisit";
    }
}
