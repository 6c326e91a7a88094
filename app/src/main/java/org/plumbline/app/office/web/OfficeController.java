package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.HandOverPoint;
import org.plumbline.app.office.OfficeCommand;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.OfficeWarnings;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.TrainingOffer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One office: its first page, its form, its steps, and what it supervises.
@Controller
class OfficeController {
    static final String OFFICE = "/offices/{key:OFC-[0-9]+}";

    private final Offices offices;
    private final OfficeHead heads;
    private final FactForm forms;
    private final FactTexts texts;
    private final Histories histories;
    private final Talk talk;
    private final OfficeOverview overview;
    private final OfficeWarnings warnings;
    private final TrainingOffer training;

    OfficeController(
            Offices offices,
            OfficeHead heads,
            FactForm forms,
            FactTexts texts,
            Histories histories,
            Talk talk,
            OfficeOverview overview,
            OfficeWarnings warnings,
            TrainingOffer training) {
        this.offices = offices;
        this.heads = heads;
        this.forms = forms;
        this.texts = texts;
        this.histories = histories;
        this.talk = talk;
        this.overview = overview;
        this.warnings = warnings;
        this.training = training;
    }

    @GetMapping(OFFICE)
    String show(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.first(office).facts(overview.figures(office)));
        model.addAttribute("facts", overview.facts(office));
        model.addAttribute("warnings", warnings.of(office));
        model.addAttribute("projects", offices.projects(office.id()));
        model.addAttribute("below", overview.below(office));
        model.addAttribute("training", training.of(office));
        model.addAttribute("mayRun", offices.mayRun(office) && office.state().isOpen());
        model.addAttribute("history", histories.latest(office.subject(), 12));
        model.addAttribute("talk", talk.about(office.id()));
        return "office/office";
    }

    @GetMapping(OFFICE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(offices.get(key)).show();
    }

    private FormPage page(OfficeView office) {
        return FormPage.of(office.key() + " " + office.name(), form(office));
    }

    private FormModel form(OfficeView office) {
        return FormModel.post(office.href(), t("Save"), Field.hidden("version", Integer.toString(office.version())))
                .section(t("What it is"), null, forms.fields(OfficeFacts.IDENTITY, office.facts(), office))
                .section(t("How long, and by whom"), null, forms.fields(OfficeFacts.FRAME, office.facts(), office))
                .section(t("Mission and means"), null, forms.fields(OfficeFacts.EDITED_MEANS, office.facts(), office))
                .cancel(office.href());
    }

    @PostMapping(OFFICE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var read = texts.read(OfficeFacts.EDITED, typed.firsts());
        return page(office).take(typed.wrong(read.errors()), () -> {
            offices.change(office.id(), typed.version(), read.patch());
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + office.href();
        });
    }

    @PostMapping(OFFICE + "/moves/{command}")
    String move(@PathVariable String key, @PathVariable String command, RedirectAttributes redirect) {
        var office = offices.get(key);
        var wanted = Arrays.stream(OfficeCommand.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(command))
                .findFirst()
                .orElseThrow(() -> new Missing("step", command));
        return Outcome.of(redirect, office.href(), () -> {
            var moved = offices.move(office.id(), wanted);
            return t("{0}: {1}.", moved.name(), t(moved.state().label()));
        });
    }

    @GetMapping(OFFICE + "/closing")
    ModelAndView closing(@PathVariable String key) {
        return closingPage(offices.get(key)).show();
    }

    private FormPage closingPage(OfficeView office) {
        return FormPage.of(t("Close {0}", office.name()), closingForm(office));
    }

    private FormModel closingForm(OfficeView office) {
        var points = new ArrayList<Field>();
        for (var point : HandOverPoint.values()) {
            points.add(Field.check(point.name().toLowerCase(Locale.ROOT), t(point.label())));
        }
        var form = FormModel.post(office.href() + "/closing", t("Close the office"))
                .section(
                        t("Hand-over"),
                        t("All of it has to be done before the office closes."),
                        points.toArray(Field[]::new));
        var projects = offices.projects(office.id());
        var said = Field.area("note", t("Closing report"))
                .hint(t("What was reached, what is left, what others should know"));
        var successor = Field.select("successor", t("Projects go to"), forms.offices(office));
        return (projects.isEmpty()
                        ? form.section(t("Report"), null, said)
                        : form.section(t("Report"), null, successor, said))
                .cancel(office.href());
    }

    @PostMapping(OFFICE + "/closing")
    Object close(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var done = Arrays.stream(HandOverPoint.values())
                .filter(point -> typed.isTicked(point.name().toLowerCase(Locale.ROOT)))
                .toList();
        var successor = typed.reference("successor");
        return closingPage(office).take(typed, () -> {
            offices.close(office.id(), successor, done, typed.text("note"));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is closed.", office.name())));
            return "redirect:" + office.href();
        });
    }

    @PostMapping(OFFICE + "/removal")
    String remove(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            offices.remove(office.id());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + office.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is removed.", office.name())));
        return "redirect:/offices";
    }

    @PostMapping(OFFICE + "/projects")
    String supervise(@PathVariable String key, @RequestParam String project, RedirectAttributes redirect) {
        var office = offices.get(key);
        var id = id(project);
        if (id == null) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose a project from the list.")));
            return "redirect:" + office.href();
        }
        return Outcome.of(redirect, office.href(), () -> {
            offices.supervise(office.id(), id);
            return t("Saved.");
        });
    }

    @PostMapping(OFFICE + "/projects/removal")
    String release(@PathVariable String key, @RequestParam String project, RedirectAttributes redirect) {
        var office = offices.get(key);
        var id = id(project);
        if (id == null) {
            throw new Missing("project", project);
        }
        return Outcome.of(redirect, office.href(), () -> {
            offices.release(office.id(), id);
            return t("Saved.");
        });
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
