package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodRules;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PackEdits;
import org.plumbline.app.methods.PackReader;
import org.plumbline.app.methods.PackWriter;
import org.plumbline.app.methods.ReleaseView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a draft: a process, a template, or the whole as a file that was worked on outside.
@Controller
class DraftController {
    private static final String DRAFT = MethodController.METHOD + "/releases/{number:[0-9]{1,4}}";
    private static final int STEPS = 8_000;
    private static final int BODY = 20_000;

    private final Methods methods;

    DraftController(Methods methods) {
        this.methods = methods;
    }

    /// The draft that is written.
    private record Draft(MethodView method, ReleaseView release) {
        String href() {
            return method.href() + "/releases/" + release.number();
        }

        Field version() {
            return Field.hidden("version", Integer.toString(release.version()));
        }
    }

    private Draft draft(String key, int number) {
        if (!methods.mayShape()) {
            throw new Forbidden(Permission.SHAPE_METHODS);
        }
        var method = methods.get(key);
        return new Draft(method, methods.release(method, number));
    }

    private void write(Draft draft, Typed typed, RedirectAttributes redirect, UnaryOperator<Pack> change) {
        methods.write(draft.method(), draft.release().number(), typed.version(), change);
        redirect.addFlashAttribute(
                "flash",
                Flash.done(t(
                        "Written into the draft of version {0}.",
                        draft.release().number())));
    }

    /// A process with the phase that holds it.
    private record Placed(Pack.Phase phase, Pack.Process process) {}

    private static Placed process(Draft draft, String key) {
        for (var phase : draft.release().pack().phases()) {
            for (var process : phase.processes()) {
                if (process.key().equals(key)) {
                    return new Placed(phase, process);
                }
            }
        }
        throw new Missing("process", key);
    }

    @GetMapping(DRAFT + "/processes/{process:[a-z0-9-]+}")
    Object askProcess(@PathVariable String key, @PathVariable int number, @PathVariable String process) {
        var draft = draft(key, number);
        return page(draft, process(draft, process)).show();
    }

    private static FormPage page(Draft draft, Placed placed) {
        var process = placed.process();
        var roles = String.join(
                ", ",
                draft.release().pack().roles().stream()
                        .map(Pack.Participant::key)
                        .toList());
        var automations = Arrays.stream(Pack.Automation.values())
                .map(one -> new Option(one.name(), t(one.label())))
                .toList();
        var fields = new ArrayList<>(List.of(
                draft.version(),
                Field.text("name", t("Name")).required().within(null, 200).value(process.name()),
                Field.area("purpose", t("What it is for")).within(null, 2_000).value(process.purpose()),
                Field.select("automation", t("How it is done"), automations)
                        .value(process.automation().name()),
                Field.area("steps", t("Steps"))
                        .required()
                        .within(null, STEPS)
                        .hint(t("One on each line: what | role | needs | gives. Roles: {0}", roles))
                        .value(String.join("\n", PackWriter.steps(process)))));
        fields.addAll(DraftForms.reach(process.reach()));
        var form = FormModel.post(
                        draft.href() + "/processes/" + process.key(), t("Write it"), fields.toArray(Field[]::new))
                .cancel(back(draft, placed));
        return FormPage.of(process.name(), form)
                .blaming(rule -> rule == MethodRules.NO_STEPS || rule == MethodRules.UNREADABLE ? "steps" : null);
    }

    private static String back(Draft draft, Placed placed) {
        return draft.method().href() + "/phases/" + placed.phase().key() + "?version="
                + draft.release().number();
    }

    @PostMapping(DRAFT + "/processes/{process:[a-z0-9-]+}")
    Object writeProcess(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String process,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var placed = process(draft, process);
        typed.require("name", t("Enter a name."));
        var automation = typed.choice("automation", Pack.Automation.class)
                .orElse(placed.process().automation());
        return page(draft, placed).take(typed, () -> {
            var steps = PackEdits.steps(draft.release().pack(), typed.text("steps"));
            var written = new Pack.Process(
                    process, typed.text("name"), typed.text("purpose"), automation, DraftForms.reach(typed), steps);
            write(
                    draft,
                    typed,
                    redirect,
                    pack -> PackEdits.with(pack, placed.phase().key(), written));
            return "redirect:" + back(draft, placed);
        });
    }

    @GetMapping(DRAFT + "/templates/{template:[a-z0-9-]+}")
    Object askTemplate(@PathVariable String key, @PathVariable int number, @PathVariable String template) {
        var draft = draft(key, number);
        return page(draft, template(draft, template)).show();
    }

    private static Pack.Template template(Draft draft, String key) {
        return draft.release().pack().template(key).orElseThrow(() -> new Missing("template", key));
    }

    private static FormPage page(Draft draft, Pack.Template template) {
        var home = draft.method().href() + "/templates/" + template.key() + "?version="
                + draft.release().number();
        var form = FormModel.post(
                        draft.href() + "/templates/" + template.key(),
                        t("Write it"),
                        draft.version(),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 200)
                                .value(template.name()),
                        Field.text("purpose", t("What it is for"))
                                .within(null, 500)
                                .value(template.purpose()),
                        Field.area("body", t("What it holds"))
                                .required()
                                .within(null, BODY)
                                .hint(t("# chapter, - item, ? what to write, = facts, | heads of a table, |* list that "
                                        + "fills it, |+ blank rows, _ who signs"))
                                .value(template.body()))
                .cancel(home);
        return FormPage.of(template.name(), form).blaming(rule -> rule == MethodRules.TEMPLATE_BODY ? "body" : null);
    }

    @PostMapping(DRAFT + "/templates/{template:[a-z0-9-]+}")
    Object writeTemplate(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String template,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var before = template(draft, template);
        typed.require("name", t("Enter a name."));
        return page(draft, before).take(typed, () -> {
            var after = PackEdits.checked(new Pack.Template(
                    template, typed.text("name"), before.form(), typed.text("purpose"), typed.text("body")));
            write(draft, typed, redirect, pack -> PackEdits.with(pack, after));
            return "redirect:" + draft.method().href() + "/templates/" + template + "?version=" + number;
        });
    }

    @GetMapping(DRAFT + "/file")
    Object askFile(@PathVariable String key, @PathVariable int number) {
        return page(draft(key, number)).show();
    }

    private static FormPage page(Draft draft) {
        var form = FormModel.post(
                        draft.href() + "/file",
                        t("Take it in place of the draft"),
                        draft.version(),
                        Field.of(Field.Kind.FILES, "file", t("YAML or JSON"))
                                .required()
                                .hint(t("Such as the version goes out as. Elements keep their key, so that what"
                                        + " changes is seen.")))
                .cancel(draft.href());
        return FormPage.of(t("Bring version {0} as a file", draft.release().number()), form);
    }

    @PostMapping(DRAFT + "/file")
    Object takeFile(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            Typed typed,
            RedirectAttributes redirect)
            throws IOException {
        var draft = draft(key, number);
        var texts = MethodsController.texts(file);
        if (texts.isEmpty()) {
            typed.wrong("file", t("Choose a file."));
        }
        return page(draft).take(typed, () -> {
            var pack = PackReader.read(texts.toArray(String[]::new));
            write(draft, typed, redirect, before -> pack);
            return "redirect:" + draft.href();
        });
    }
}
