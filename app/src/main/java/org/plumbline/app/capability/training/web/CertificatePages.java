package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plumbline.app.capability.training.Certificate;
import org.plumbline.app.capability.training.Certificates;
import org.plumbline.app.capability.training.Courses;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The register of certificates, and each as a paper.
@Controller
class CertificatePages {
    private static final String HOME = "/training/certificates";
    private static final String CERTIFICATE = HOME + "/{key:CRT-[0-9]+}";

    private final Certificates certificates;
    private final Courses courses;
    private final People people;
    private final Clock clock;

    CertificatePages(Certificates certificates, Courses courses, People people, Clock clock) {
        this.certificates = certificates;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String list(Model model) {
        show(model, certificates.seen());
        return "capability/certificates";
    }

    private void show(Model model, List<Certificate> all) {
        model.addAttribute("certificates", all);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayRun", courses.mayRun());
        model.addAttribute(
                "names",
                people.byIds(all.stream().map(Certificate::personId).toList()).values().stream()
                        .collect(Collectors.toMap(PersonView::id, PersonView::name)));
    }

    @GetMapping(CERTIFICATE)
    String one(@PathVariable String key, Model model) {
        show(model, List.of(certificates.get(key)));
        return "capability/certificates";
    }

    @GetMapping(CERTIFICATE + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        return PaperFile.answer(form, "certificate-" + key, certificates.paper(certificates.get(key)));
    }

    private FormPage page() {
        if (!courses.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        return FormPage.of(
                t("Record a certificate"),
                FormModel.post(
                                HOME,
                                t("Record it"),
                                Field.person("person", t("Who"), List.of()).required(),
                                Field.text("title", t("Title")).required().within(null, 200),
                                Field.text("issuer", t("Issued by")).required().within(null, 200),
                                Field.text("number", t("Number")).within(null, 100),
                                Field.date("issued", t("Issued on")).required(),
                                Field.date("expires", t("Holds until")))
                        .cancel(HOME));
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        return page().show();
    }

    @PostMapping(HOME)
    Object record(Typed typed, RedirectAttributes redirect) {
        typed.require("person", t("Choose somebody."));
        typed.require("title", t("Enter a title."));
        typed.require("issuer", t("Enter who issued it."));
        typed.require("issued", t("Enter the day."));
        var person = typed.reference(
                "person",
                text -> Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id)));
        var issued = typed.day("issued");
        var expires = typed.day("expires");
        var number = typed.line("number");
        return page().take(typed, () -> {
            var made = certificates.record(new Certificates.Brought(
                    Objects.requireNonNull(person),
                    typed.text("title"),
                    typed.text("issuer"),
                    number,
                    Objects.requireNonNull(issued),
                    expires));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is recorded.", made.key())));
            return "redirect:" + HOME;
        });
    }
}
