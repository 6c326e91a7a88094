package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.ProjectPapers;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.methods.TemplateText;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The templates of a method: looked at, downloaded, replaced by the customer's own.
@Controller
class TemplateController {
    private static final String LIST = MethodController.METHOD + "/templates";
    private static final String ONE = LIST + "/{template:[a-z0-9-]+}";

    private final Methods methods;
    private final ProjectPapers papers;
    private final MethodHead heads;

    TemplateController(Methods methods, ProjectPapers papers, MethodHead heads) {
        this.methods = methods;
        this.papers = papers;
        this.heads = heads;
    }

    @GetMapping(LIST)
    String list(@PathVariable String key, @RequestParam Optional<Integer> version, Model model) {
        var method = methods.get(key);
        var release = heads.release(method, version.orElse(null));
        model.addAttribute("record", heads.of(method, release, "/templates"));
        model.addAttribute("method", method);
        model.addAttribute("release", release);
        model.addAttribute("own", papers.own(method));
        return "methods/templates";
    }

    @GetMapping(ONE)
    String show(
            @PathVariable String key,
            @PathVariable String template,
            @RequestParam Optional<Integer> version,
            Model model) {
        var method = methods.get(key);
        var release = heads.release(method, version.orElse(null));
        var found = find(release, template);
        model.addAttribute("record", heads.of(method, release, "/templates"));
        model.addAttribute("method", method);
        model.addAttribute("release", release);
        model.addAttribute("template", found);
        model.addAttribute("lines", TemplateText.parse(found.body()));
        model.addAttribute("isOwn", papers.own(method).contains(template));
        model.addAttribute("mayShape", methods.mayShape());
        return "methods/template";
    }

    private static Pack.Template find(ReleaseView release, String template) {
        return release.pack().template(template).orElseThrow(() -> new Missing("template", template));
    }

    @GetMapping(ONE + ".{form:docx|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String key,
            @PathVariable String template,
            @PathVariable String form,
            @RequestParam Optional<Integer> version) {
        var method = methods.get(key);
        return answer(papers.blank(method, heads.release(method, version.orElse(null)), template));
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String key, @PathVariable String template, @RequestParam Optional<Integer> version) {
        var method = methods.get(key);
        return PaperFile.answer("pdf", template, papers.paper(heads.release(method, version.orElse(null)), template));
    }

    /// A template as the browser saves it.
    static ResponseEntity<byte[]> answer(ProjectPapers.Download file) {
        var type = file.form() == Pack.Form.DOCX
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .body(file.content());
    }

    @GetMapping(ONE + "/own")
    Object ask(@PathVariable String key, @PathVariable String template) {
        var method = methods.get(key);
        return own(method, find(heads.release(method, null), template)).show();
    }

    private FormPage own(MethodView method, Pack.Template template) {
        if (!methods.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var home = method.href() + "/templates/" + template.key();
        var file = Field.of(Field.Kind.FILES, "file", t("Your own file"))
                .required()
                .hint(t(
                        "A {0} without macros. Where it says '{name}', '{manager}' or '{budget}', the fact of the "
                                + "project goes in.",
                        template.form()));
        var form = FormModel.post(home + "/own", t("Use this file"), file).cancel(home);
        return FormPage.of(t("Own file for {0}", template.name()), form);
    }

    @PostMapping(ONE + "/own")
    Object replace(
            @PathVariable String key,
            @PathVariable String template,
            @RequestParam MultipartFile file,
            Typed typed,
            RedirectAttributes redirect) {
        var method = methods.get(key);
        var release = heads.release(method, null);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return own(method, find(release, template)).take(typed, () -> {
            papers.replace(method, release, template, name, content(file));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is used from now on.", name)));
            return "redirect:" + method.href() + "/templates/" + template;
        });
    }

    /// The bytes of a file, once it is known to be small enough.
    static byte[] content(MultipartFile file) {
        ProjectPapers.requireSize(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize());
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @PostMapping(ONE + "/own/removal")
    String restore(@PathVariable String key, @PathVariable String template, RedirectAttributes redirect) {
        var method = methods.get(key);
        return Outcome.of(
                redirect,
                method.href() + "/templates/" + template,
                t("The template of the method is back."),
                () -> papers.restore(method, template));
    }
}
