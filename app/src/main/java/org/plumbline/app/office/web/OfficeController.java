package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
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
    String edit(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("title", office.key() + " " + office.name());
        model.addAttribute("form", form(office));
        return "office/form";
    }

    private FormModel form(OfficeView office) {
        return FormModel.post(office.href(), t("Save"), Field.hidden("version", Integer.toString(office.version())))
                .section(t("What it is"), null, forms.fields(OfficeFacts.IDENTITY, office.facts(), office))
                .section(t("How long, and by whom"), null, forms.fields(OfficeFacts.FRAME, office.facts(), office))
                .section(t("Mission and means"), null, forms.fields(OfficeFacts.EDITED_MEANS, office.facts(), office))
                .cancel(office.href());
    }

    @PostMapping(OFFICE)
    Object save(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var title = office.key() + " " + office.name();
        var read = texts.read(OfficeFacts.EDITED, sent);
        if (!read.errors().isEmpty()) {
            return FactForm.again(title, form(office), sent, read.errors());
        }
        try {
            offices.change(office.id(), FactForm.version(sent), read.patch());
        } catch (Refusal refusal) {
            return FactForm.again(title, form(office).refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + office.href();
    }

    @PostMapping(OFFICE + "/moves/{command}")
    String move(@PathVariable String key, @PathVariable String command, RedirectAttributes redirect) {
        var office = offices.get(key);
        var wanted = Arrays.stream(OfficeCommand.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(command))
                .findFirst()
                .orElseThrow(() -> new Missing("step", command));
        return refusable(office.href(), redirect, () -> {
            var moved = offices.move(office.id(), wanted);
            return t("{0}: {1}.", moved.name(), t(moved.state().label()));
        });
    }

    @GetMapping(OFFICE + "/closing")
    String closing(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute("title", t("Close {0}", office.name()));
        model.addAttribute("form", closingForm(office));
        return "office/form";
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
    Object close(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var done = Arrays.stream(HandOverPoint.values())
                .filter(point -> "true".equals(sent.get(point.name().toLowerCase(Locale.ROOT))))
                .toList();
        try {
            offices.close(office.id(), id(sent.get("successor")), done, FactTexts.clean(sent.getOrDefault("note", "")));
        } catch (Refusal refusal) {
            return FactForm.again(
                    t("Close {0}", office.name()), closingForm(office).refused(Sentences.of(refusal)), sent, Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("{0} is closed.", office.name())));
        return "redirect:" + office.href();
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
        return refusable(office.href(), redirect, () -> {
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
        return refusable(office.href(), redirect, () -> {
            offices.release(office.id(), id);
            return t("Saved.");
        });
    }

    private static String refusable(
            String back, RedirectAttributes redirect, java.util.function.Supplier<String> work) {
        try {
            redirect.addFlashAttribute("flash", Flash.done(work.get()));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + back;
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
