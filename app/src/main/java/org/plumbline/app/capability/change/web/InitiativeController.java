package org.plumbline.app.capability.change.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.Artefacts;
import org.plumbline.app.capability.change.ChangeRules;
import org.plumbline.app.capability.change.InitiativeCommand;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.Initiatives;
import org.plumbline.app.capability.change.PracticeView;
import org.plumbline.app.capability.change.Waves;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.organisation.process.Processes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Change initiatives: the list, one with what it leads in, its form and its steps.
@Controller
class InitiativeController {
    static final String INITIATIVE = "/initiatives/{key:CHI-[0-9]+}";
    private static final int HISTORY = 12;

    private final Initiatives initiatives;
    private final Waves waves;
    private final Artefacts artefacts;
    private final Processes processes;
    private final InitiativeHead heads;
    private final InitiativeRegister register;
    private final ChangeNames names;
    private final Histories histories;
    private final Talk talk;

    InitiativeController(
            Initiatives initiatives,
            Waves waves,
            Artefacts artefacts,
            Processes processes,
            InitiativeHead heads,
            InitiativeRegister register,
            ChangeNames names,
            Histories histories,
            Talk talk) {
        this.initiatives = initiatives;
        this.waves = waves;
        this.artefacts = artefacts;
        this.processes = processes;
        this.heads = heads;
        this.register = register;
        this.names = names;
        this.histories = histories;
        this.talk = talk;
    }

    @GetMapping("/initiatives")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("register", register.draw(RegisterQuery.of(request)));
        model.addAttribute("mayLead", initiatives.mayLead());
        return Htmx.wantsPiece(request) ? "kit/register" : "capability/change/initiatives";
    }

    @GetMapping("/initiatives/new")
    ModelAndView blank() {
        requireLeading();
        return page(null).show();
    }

    private void requireLeading() {
        if (!initiatives.mayLead()) {
            throw new Forbidden(Permission.LEAD_CHANGE);
        }
    }

    private FormPage page(@Nullable InitiativeView one) {
        var terms = one == null ? null : one.terms();
        var form = FormModel.post(
                        one == null ? "/initiatives" : one.href(),
                        one == null ? t("Write it down") : t("Save"),
                        Field.text("title", t("What changes"))
                                .required()
                                .within(null, 200)
                                .value(terms == null ? null : terms.title()),
                        Field.area("why", t("Why"))
                                .required()
                                .hint(t("What is wrong today, and what will be better for whom"))
                                .value(terms == null ? null : terms.why()),
                        Field.text("release", t("What is introduced"))
                                .hint(t("Such as a version of the methodology or a tool"))
                                .within(null, 200)
                                .value(terms == null ? null : terms.release()),
                        Field.person("owner", t("Owner"), names.person(terms == null ? null : terms.ownerId()))
                                .value(terms == null ? null : terms.ownerId()),
                        Field.person("sponsor", t("Sponsor"), names.person(terms == null ? null : terms.sponsorId()))
                                .value(terms == null ? null : terms.sponsorId()),
                        Field.date("starts_on", t("First day")).value(terms == null ? null : terms.startsOn()),
                        Field.date("ends_on", t("Last day")).value(terms == null ? null : terms.endsOn()),
                        Field.hidden("version", Integer.toString(one == null ? 0 : one.version())))
                .cancel(one == null ? "/initiatives" : one.href());
        return FormPage.of(one == null ? t("Lead a change of how we work") : one.key() + " " + one.title(), form)
                .blaming(rule -> rule == ChangeRules.NO_TITLE
                        ? "title"
                        : rule == ChangeRules.NO_WHY ? "why" : rule == ChangeRules.DAYS ? "ends_on" : null);
    }

    private InitiativeView.Terms read(Typed typed) {
        typed.require("title", t("Enter a title."));
        typed.require("why", t("Say why it changes."));
        var title = typed.line("title");
        var release = typed.line("release");
        return new InitiativeView.Terms(
                title == null ? "" : title,
                typed.text("why"),
                release == null ? "" : release,
                typed.reference("sponsor", names.person()),
                typed.reference("owner", names.person()),
                typed.day("starts_on"),
                typed.day("ends_on"));
    }

    @PostMapping("/initiatives")
    Object create(Typed typed, RedirectAttributes redirect) {
        requireLeading();
        var terms = read(typed);
        return page(null).take(typed, () -> {
            var made = initiatives.create(terms);
            redirect.addFlashAttribute(
                    "flash", Flash.done(t("{0} is written down. Name what is led in, then plan waves.", made.key())));
            return "redirect:" + made.href();
        });
    }

    @GetMapping(INITIATIVE)
    String show(@PathVariable String key, Model model) {
        var one = initiatives.get(key);
        var all = waves.of(one);
        var called = names.of(List.of(one), all);
        model.addAttribute("record", heads.draw(one, all, "", called));
        model.addAttribute("initiative", one);
        model.addAttribute("names", called);
        model.addAttribute("artefacts", artefacts.labels());
        model.addAttribute("mayChange", initiatives.mayChange(one));
        model.addAttribute("practice", practiceForm(one));
        model.addAttribute("history", histories.latest(one.subject(), HISTORY));
        model.addAttribute("talk", talk.about(one.id()));
        return "capability/change/initiative";
    }

    private FormModel practiceForm(InitiativeView one) {
        var known = artefacts.all().stream()
                .map(artefact -> new Option(artefact.key(), t(artefact.label())))
                .toList();
        return FormModel.post(one.href() + "/practices", t("Add it"))
                .section(
                        t("Add a practice"),
                        t("A process or habit that units take up, with the artefacts on projects that show its use."),
                        Field.text("title", t("Practice")).required().within(null, 200),
                        Field.select("process", t("Process"), processOptions()),
                        Field.select("artefacts", t("Shown by"), known)
                                .several()
                                .hint(t("A project keeps the practice only when it keeps each of these")));
    }

    private List<Option> processOptions() {
        return processes.all().stream()
                .map(one -> new Option(one.id().toString(), one.title()))
                .toList();
    }

    @GetMapping(INITIATIVE + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(changeable(key)).show();
    }

    private InitiativeView changeable(String key) {
        var one = initiatives.get(key);
        if (!initiatives.mayLead(one)) {
            throw new Forbidden(Permission.LEAD_CHANGE);
        }
        return one;
    }

    @PostMapping(INITIATIVE)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = changeable(key);
        var terms = read(typed);
        return page(one).take(typed, () -> {
            initiatives.change(one.id(), typed.version(), terms);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + one.href();
        });
    }

    @PostMapping(INITIATIVE + "/moves/{command:[a-z]+}")
    String move(@PathVariable String key, @PathVariable String command, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var wanted = Command.of(InitiativeCommand.class, command);
        return Outcome.of(redirect, one.href(), () -> {
            var moved = initiatives.move(one.id(), wanted);
            return t("{0}: {1}.", moved.title(), t(moved.state().label()).toLowerCase(Locale.ROOT));
        });
    }

    @PostMapping(INITIATIVE + "/practices")
    String practice(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        var title = typed.line("title");
        var process = typed.reference("process");
        var practice = new PracticeView(Ids.next(), title == null ? "" : title, process, chosen(typed));
        return Outcome.of(redirect, one.href(), () -> {
            initiatives.put(one.id(), practice);
            return t("Added.");
        });
    }

    private static List<String> chosen(Typed typed) {
        return typed.each("artefacts").stream()
                .filter(one -> !one.isBlank())
                .distinct()
                .toList();
    }

    @PostMapping(INITIATIVE + "/practices/{practice}/removal")
    String removePractice(@PathVariable String key, @PathVariable UUID practice, RedirectAttributes redirect) {
        var one = initiatives.get(key);
        return Outcome.of(redirect, one.href(), () -> {
            initiatives.remove(one.id(), practice);
            return t("Taken out.");
        });
    }
}
