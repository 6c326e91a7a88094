package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Htmx;
import org.plumbline.app.office.BaselineEvidence;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartCommand;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One part of an office: its list, its page, its form and its next steps.
@Controller
class PartController {
    private static final String LIST = OfficeController.OFFICE + "/lists/{kind:[a-z-]+}";
    private static final String PART = "/offices/parts/{key:[A-Z]+-[0-9]+}";

    private final Offices offices;
    private final Parts parts;
    private final OfficeHead heads;
    private final PartRegister lists;
    private final PartPages pages;
    private final FactForm forms;
    private final FactTexts texts;
    private final Histories histories;
    private final Talk talk;
    private final BaselineEvidence evidence;

    PartController(
            Offices offices,
            Parts parts,
            OfficeHead heads,
            PartRegister lists,
            PartPages pages,
            FactForm forms,
            FactTexts texts,
            Histories histories,
            Talk talk,
            BaselineEvidence evidence) {
        this.offices = offices;
        this.parts = parts;
        this.heads = heads;
        this.lists = lists;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
        this.histories = histories;
        this.talk = talk;
        this.evidence = evidence;
    }

    private static PartKind kind(String word) {
        return PartKind.of(word).orElseThrow(() -> new Missing("list", word));
    }

    @GetMapping(LIST)
    String list(@PathVariable String key, @PathVariable String kind, HttpServletRequest request, Model model) {
        var office = offices.get(key);
        var wanted = kind(kind);
        model.addAttribute("register", lists.draw(office, wanted, RegisterQuery.of(request)));
        if (Htmx.wantsPiece(request)) {
            return "kit/register";
        }
        model.addAttribute("record", heads.of(office, "/" + wanted.area().word()));
        model.addAttribute("kind", wanted);
        model.addAttribute("mayAdd", offices.mayRun(office) && office.state().isOpen());
        return "office/list";
    }

    @GetMapping(LIST + "/new")
    ModelAndView blank(@PathVariable String key, @PathVariable String kind) {
        var office = offices.get(key);
        var wanted = kind(kind);
        if (!offices.mayRun(office)) {
            throw new org.plumbline.app.kernel.Forbidden(org.plumbline.app.kernel.Permission.RUN_OFFICE);
        }
        return blank(office, wanted).show();
    }

    private FormPage blank(OfficeView office, PartKind kind) {
        var home = office.href() + "/lists/" + kind.word();
        var form = FormModel.post(home, t("Add"), fields(office, kind, "", Facts.NONE))
                .cancel(home)
                .draft("new-" + kind.word());
        return FormPage.of(t("Add: {0}", t(kind.label())), form).asking(t(kind.sentence()));
    }

    private Field[] fields(OfficeView office, PartKind kind, String title, Facts known) {
        var fields = new ArrayList<Field>();
        fields.add(Field.text("title", t("Title")).required().within(null, 300).value(title));
        fields.addAll(Arrays.asList(forms.fields(PartFacts.of(kind), known, office)));
        return fields.toArray(Field[]::new);
    }

    @PostMapping(LIST)
    Object add(@PathVariable String key, @PathVariable String kind, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var wanted = kind(kind);
        var read = texts.read(PartFacts.of(wanted), typed.firsts());
        return blank(office, wanted).take(typed.wrong(read.errors()), () -> {
            var made = parts.add(office.id(), wanted, typed.text("title"), Facts.NONE.with(read.patch()));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} {1} is added.", made.key(), made.title())));
            return "redirect:" + office.href() + "/" + wanted.area().word();
        });
    }

    @GetMapping(PART)
    String show(@PathVariable String key, Model model) {
        var part = parts.get(key);
        var office = offices.get(part.officeId());
        model.addAttribute("record", pages.head(office, part));
        model.addAttribute("office", office);
        model.addAttribute("part", part);
        model.addAttribute("facts", pages.facts(part));
        model.addAttribute("trend", pages.trend(office, part));
        model.addAttribute("history", histories.latest(part.subject(), 12));
        model.addAttribute("talk", talk.about(part.id()));
        model.addAttribute(
                "baseline",
                part.kind() == PartKind.CASE ? evidence.of(office.id()).orElse(null) : null);
        return "office/part";
    }

    @GetMapping(PART + "/edit")
    ModelAndView edit(@PathVariable String key) {
        return page(parts.get(key)).show();
    }

    private FormPage page(PartView part) {
        var office = offices.get(part.officeId());
        var fields = new ArrayList<Field>();
        fields.add(version(part));
        fields.addAll(Arrays.asList(fields(office, part.kind(), part.title(), part.facts())));
        var form = FormModel.post(part.href(), t("Save"), fields.toArray(Field[]::new))
                .cancel(part.href());
        return FormPage.of(title(part), form).asking(t(part.kind().sentence()));
    }

    private static String title(PartView part) {
        return part.key() + " " + part.title();
    }

    private static Field version(PartView part) {
        return Field.hidden("version", Integer.toString(part.version()));
    }

    @PostMapping(PART)
    Object save(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var part = parts.get(key);
        var read = texts.read(PartFacts.of(part.kind()), typed.firsts());
        return page(part).take(typed.wrong(read.errors()), () -> {
            var title = typed.has("title") ? typed.text("title") : part.title();
            parts.change(part.id(), typed.version(), title, read.patch());
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + part.href();
        });
    }

    @GetMapping(PART + "/moves/{command:[a-z-]+}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        var part = parts.get(key);
        return step(part, command(command)).show();
    }

    private FormPage step(PartView part, PartCommand command) {
        var office = offices.get(part.officeId());
        var form = FormModel.post(part.href() + "/moves/" + command.word(), t(command.label()), version(part))
                .section(t(command.label()), null, forms.fields(needs(part, command), part.facts(), office))
                .cancel(part.href());
        return FormPage.of(title(part), form);
    }

    static List<Fact> needs(PartView part, PartCommand command) {
        return PartFacts.of(part.kind()).stream()
                .filter(fact -> command.needs().contains(fact.name()))
                .toList();
    }

    private static PartCommand command(String word) {
        return Arrays.stream(PartCommand.values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Missing("step", word));
    }

    @PostMapping(PART + "/moves/{command:[a-z-]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var part = parts.get(key);
        var step = command(command);
        var needs = needs(part, step);
        var read = texts.read(needs, typed.firsts());
        Supplier<String> work = () -> {
            var moved = parts.move(part.id(), typed.version(part.version()), step, read.patch());
            return t("{0}: {1}.", moved.key(), t(moved.state().label()));
        };
        if (needs.isEmpty()) {
            return Outcome.of(redirect, part.href(), work);
        }
        return step(part, step).take(typed.wrong(read.errors()), () -> {
            redirect.addFlashAttribute("flash", Flash.done(work.get()));
            return "redirect:" + part.href();
        });
    }
}
