package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.CharterSection;
import org.plumbline.app.office.CharterState;
import org.plumbline.app.office.CharterView;
import org.plumbline.app.office.Charters;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.paper.DocxPaper;
import org.plumbline.app.office.paper.Paper;
import org.plumbline.app.office.paper.PdfPaper;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The charter of an office: written, signed, compared, printed.
@Controller
class CharterController {
    private static final String CHARTER = OfficeController.OFFICE + "/charter";
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

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
    String edit(@PathVariable String key, Model model) {
        var office = offices.get(key);
        model.addAttribute(
                "title",
                t("Charter of {0}, version {1}", office.name(), latest(office).number()));
        model.addAttribute(
                "sentence",
                t("Written from what is known of the office. A line that begins with a dash is an item of a list."));
        model.addAttribute("form", form(office, latest(office)));
        return "office/form";
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
    Object write(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var charter = latest(office);
        var sections = new EnumMap<CharterSection, String>(CharterSection.class);
        for (var section : CharterSection.values()) {
            var text = sent.get(section.word());
            if (text != null) {
                sections.put(section, text);
            }
        }
        try {
            charters.write(charter.id(), FactForm.version(sent), sections);
        } catch (Refusal refusal) {
            return FactForm.again(
                    t("Charter of {0}, version {1}", office.name(), charter.number()),
                    form(office, charter).refused(Sentences.of(refusal)),
                    sent,
                    Map.of());
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + office.href() + "/charter";
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

    private static String step(
            OfficeView office, RedirectAttributes redirect, java.util.function.Supplier<CharterView> work) {
        try {
            var after = work.get();
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t(
                            "Charter {0}: {1}.", after.number(), t(after.state().label()))));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/charter";
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

    @GetMapping(CHARTER + ".pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String key, @RequestParam(defaultValue = "") String version) {
        var office = offices.get(key);
        return sent(office, "pdf", MediaType.APPLICATION_PDF, PdfPaper.render(paper(office, version)));
    }

    @GetMapping(CHARTER + ".docx")
    ResponseEntity<byte[]> docx(@PathVariable String key, @RequestParam(defaultValue = "") String version) {
        var office = offices.get(key);
        return sent(office, "docx", DOCX, DocxPaper.render(paper(office, version)));
    }

    private static ResponseEntity<byte[]> sent(OfficeView office, String ending, MediaType type, byte[] file) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"charter-" + office.key() + "." + ending + "\"")
                .body(file);
    }

    private Paper paper(OfficeView office, String version) {
        var number = number(version);
        var charter = number == 0 ? latest(office) : charters.get(office.id(), number);
        var chapters = new ArrayList<Paper.Chapter>();
        Arrays.stream(CharterSection.values())
                .filter(section -> !charter.text(section).isBlank())
                .forEach(section -> chapters.add(Paper.Chapter.of(t(section.label()), charter.text(section))));
        var signed = charter.signatures().stream()
                .map(one -> "- " + texts.name(one.personId()) + ": "
                        + (one.isApproved() == null
                                ? t("asked")
                                : one.isApproved() ? t("signed on {0}", Formats.moment(one.at())) : t("returned")))
                .toList();
        chapters.add(new Paper.Chapter(t("Signatures"), signed));
        var since = charter.state() == CharterState.IN_FORCE ? " " + Formats.date(charter.inForceFrom()) : "";
        return new Paper(
                t("Charter of {0}", office.name()),
                t(
                        "{0}, version {1}, {2}",
                        office.key(), charter.number(), t(charter.state().label()) + since),
                LocaleContextHolder.getLocale().toLanguageTag(),
                chapters);
    }
}
