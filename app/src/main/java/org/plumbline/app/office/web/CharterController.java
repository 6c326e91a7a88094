package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.CharterSection;
import org.plumbline.app.office.CharterState;
import org.plumbline.app.office.CharterView;
import org.plumbline.app.office.Charters;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The charter of an office: written, signed, compared, printed.
@Controller
class CharterController {
    private static final String CHARTER = OfficeController.OFFICE + "/charter";

    private final Offices offices;
    private final Charters charters;
    private final OfficeHead heads;
    private final FactTexts texts;

    CharterController(Offices offices, Charters charters, OfficeHead heads, FactTexts texts) {
        this.offices = offices;
        this.charters = charters;
        this.heads = heads;
        this.texts = texts;
    }

    @GetMapping(CHARTER)
    String show(@PathVariable String key, @RequestParam(defaultValue = "") String version, Model model) {
        var office = offices.get(key);
        var versions = charters.of(office.id());
        var number = number(version);
        var charter = versions.stream()
                .filter(one -> number == 0 || one.number() == number)
                .findFirst()
                .orElse(null);
        var names = new java.util.HashMap<UUID, String>();
        if (charter != null) {
            names.put(charter.authorId(), texts.name(charter.authorId()));
            charter.signatures().forEach(one -> names.put(one.personId(), texts.name(one.personId())));
        }
        model.addAttribute("record", heads.of(office, "/charter"));
        model.addAttribute("office", office);
        model.addAttribute("versions", versions);
        model.addAttribute("charter", charter);
        model.addAttribute("names", names);
        model.addAttribute("waits", charters.waitsForMe(charter));
        model.addAttribute("mayRun", offices.mayRun(office) && office.state().isOpen());
        return "office/charter";
    }

    static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    @PostMapping(CHARTER)
    String draft(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        try {
            charters.draft(office.id());
            return "redirect:" + office.href() + "/charter/edit";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + office.href() + "/charter";
        }
    }

    private CharterView latest(OfficeView office) {
        return charters.of(office.id()).stream()
                .findFirst()
                .orElseThrow(() -> new org.plumbline.app.kernel.Missing("charter", office.key()));
    }

    @GetMapping(CHARTER + "/edit")
    ModelAndView edit(@PathVariable String key) {
        var office = offices.get(key);
        return page(office, latest(office)).show();
    }

    private static FormPage page(OfficeView office, CharterView charter) {
        return FormPage.of(t("Charter of {0}, version {1}", office.name(), charter.number()), form(office, charter))
                .asking(
                        t(
                                "Written from what is known of the office. A line that begins with a dash is an item of a list."));
    }

    private static FormModel form(OfficeView office, CharterView charter) {
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden("version", Integer.toString(charter.edit())));
        for (var section : CharterSection.values()) {
            fields.add(Field.area(section.word(), t(section.label()))
                    .within(null, 20_000)
                    .value(charter.text(section)));
        }
        return FormModel.post(office.href() + "/charter/edit", t("Save the charter"), fields.toArray(Field[]::new))
                .cancel(office.href() + "/charter");
    }

    @PostMapping(CHARTER + "/edit")
    Object write(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var office = offices.get(key);
        var charter = latest(office);
        var sections = new EnumMap<CharterSection, String>(CharterSection.class);
        for (var section : CharterSection.values()) {
            if (typed.has(section.word())) {
                sections.put(section, typed.text(section.word()));
            }
        }
        return page(office, charter).take(typed, () -> {
            charters.write(charter.id(), typed.version(), sections);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + office.href() + "/charter";
        });
    }

    @PostMapping(CHARTER + "/review")
    String submit(
            @PathVariable String key,
            @RequestParam(required = false) List<String> signers,
            RedirectAttributes redirect) {
        var office = offices.get(key);
        var asked = (signers == null ? List.<String>of() : signers)
                .stream()
                        .map(OfficeController::id)
                        .filter(java.util.Objects::nonNull)
                        .map(java.util.Objects::requireNonNull)
                        .filter(id -> !texts.name(id).isEmpty())
                        .toList();
        return step(office, redirect, () -> charters.submit(latest(office).id(), asked));
    }

    @PostMapping(CHARTER + "/signature")
    String sign(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String said,
            RedirectAttributes redirect) {
        var office = offices.get(key);
        return step(office, redirect, () -> charters.sign(latest(office).id(), "approve".equals(decision), said));
    }

    @PostMapping(CHARTER + "/force")
    String enforce(@PathVariable String key, RedirectAttributes redirect) {
        var office = offices.get(key);
        return step(office, redirect, () -> charters.enforce(latest(office).id()));
    }

    private static String step(OfficeView office, RedirectAttributes redirect, Supplier<CharterView> work) {
        return Outcome.of(redirect, office.href() + "/charter", () -> {
            var after = work.get();
            return t("Charter {0}: {1}.", after.number(), t(after.state().label()));
        });
    }

    @GetMapping(CHARTER + "/comparison")
    String compare(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        var office = offices.get(key);
        model.addAttribute("record", heads.of(office, "/charter"));
        model.addAttribute("older", number(from));
        model.addAttribute("later", number(to));
        model.addAttribute("lines", charters.compare(office.id(), number(from), number(to)));
        return "office/comparison";
    }

    @GetMapping(CHARTER + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(
            @PathVariable String key, @PathVariable String form, @RequestParam(defaultValue = "") String version) {
        var office = offices.get(key);
        return PaperFile.answer(form, "charter-" + office.key(), paper(office, version));
    }

    private Paper paper(OfficeView office, String version) {
        var number = number(version);
        var charter = number == 0 ? latest(office) : charters.get(office.id(), number);
        var since = charter.state() == CharterState.IN_FORCE ? " " + Formats.date(charter.inForceFrom()) : "";
        var paper = Paper.of(
                t("Charter of {0}", office.name()),
                t(
                        "{0}, version {1}, {2}",
                        office.key(), charter.number(), t(charter.state().label()) + since));
        for (var section : CharterSection.values()) {
            if (!charter.text(section).isBlank()) {
                paper = paper.heading(t(section.label())).prose(charter.text(section));
            }
        }
        var signed = charter.signatures().stream()
                .map(one -> Map.entry(texts.name(one.personId()), said(one)))
                .toList();
        return signed.isEmpty() ? paper : paper.heading(t("Signatures")).signatures(signed);
    }

    private static String said(CharterView.Signature signature) {
        if (signature.isApproved() == null) {
            return t("asked");
        }
        return signature.isApproved() ? t("signed on {0}", Formats.moment(signature.at())) : t("returned");
    }
}
