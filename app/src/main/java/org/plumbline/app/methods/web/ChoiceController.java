package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectHeaders;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.Approach;
import org.plumbline.app.methods.MethodRules;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PinnedMethod;
import org.plumbline.app.methods.ProjectMethods;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.methods.Tailoring;
import org.plumbline.app.methods.Tier;
import org.plumbline.app.methods.Traits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Choosing how a project works: what is known of it, what that leads to and why, then the choice.
@Controller
class ChoiceController {
    private static final String PAGE = ProjectMethodController.PAGE + "/choice";

    private final Projects projects;
    private final ProjectMethods pinned;
    private final Methods methods;
    private final ProjectHeaders headers;

    ChoiceController(Projects projects, ProjectMethods pinned, Methods methods, ProjectHeaders headers) {
        this.projects = projects;
        this.pinned = pinned;
        this.methods = methods;
        this.headers = headers;
    }

    /// What is being chosen for which project, from which version.
    private record Choosing(
            ProjectView project,
            MethodView method,
            ReleaseView release,
            Traits traits,
            @Nullable PinnedMethod before) {
        Tailoring.Advice advice() {
            return Tailoring.advise(release.pack(), traits);
        }
    }

    @GetMapping(PAGE)
    Object ask(@PathVariable String key, @RequestParam Map<String, String> asked) {
        return page(choosing(key, new Typed(asked))).show();
    }

    private Choosing choosing(String key, Typed typed) {
        var project = projects.get(key);
        if (!pinned.mayChoose(project.id())) {
            throw new Forbidden(Permission.EDIT_PROJECT);
        }
        var before = pinned.pinned(project.id());
        var method = methods.all().stream()
                .filter(one -> one.kind() == Pack.Kind.PROJECT)
                .filter(one -> typed.text("method").isEmpty() || one.key().equals(typed.text("method")))
                .filter(one -> methods.published().containsKey(one.id()))
                .findFirst()
                .orElseThrow(() -> new Missing("method", typed.text("method")));
        var same = before.filter(one -> one.method().id().equals(method.id()));
        var release = same.map(PinnedMethod::release).orElseGet(() -> published(method));
        var known = before.map(PinnedMethod::traits).orElseGet(() -> pinned.traits(project, release.pack()));
        var traits = new Traits(
                typed.choice("size", Tier.class).orElse(known.size()),
                typed.has("type") ? typed.text("type") : known.type(),
                typed.choice("risk", Traits.Level.class).orElse(known.risk()),
                typed.choice("clarity", Traits.Clarity.class).orElse(known.clarity()));
        return new Choosing(project, method, release, traits, before.orElse(null));
    }

    private ReleaseView published(MethodView method) {
        var release = methods.published().get(method.id());
        if (release == null) {
            throw new Missing("release", method.key());
        }
        return release;
    }

    private FormPage page(Choosing choosing) {
        var home = "/projects/" + choosing.project().key() + "/method";
        var advice = choosing.advice();
        var traits = choosing.traits();
        var before = choosing.before();
        var form = FormModel.post(
                        home + "/choice",
                        t("Work like this"),
                        Field.hidden("method", choosing.method().key()),
                        Field.hidden("size", traits.size().name()),
                        Field.hidden("type", traits.type()),
                        Field.hidden("risk", traits.risk().name()),
                        Field.hidden("clarity", traits.clarity().name()),
                        Field.hidden("version", Integer.toString(before == null ? 0 : before.version())),
                        Field.radio("approach", t("Way of working"), options(Approach.values(), Approach::label))
                                .value(advice.approach()),
                        Field.radio("tier", t("How much of the method"), options(Tier.values(), Tier::label))
                                .value(advice.tier()),
                        Field.area("reason", t("Why other than advised"))
                                .within(null, 2_000)
                                .hint(t("Needed only where you choose other than advised.")))
                .cancel(home);
        var model = new HashMap<String, Object>();
        model.put("record", headers.of(choosing.project(), "/method"));
        model.put("project", choosing.project());
        model.put("advice", advice);
        model.put("traits", traitsForm(choosing));
        return FormPage.in("methods/choice", model, form)
                .blaming(rule -> rule == MethodRules.NO_REASON ? "reason" : null);
    }

    /// Sent by its own button, so that another advice is seen before anything is chosen.
    private List<Field> traitsForm(Choosing choosing) {
        var traits = choosing.traits();
        var all = methods.all().stream()
                .filter(one -> one.kind() == Pack.Kind.PROJECT)
                .filter(one -> methods.published().containsKey(one.id()))
                .map(one -> new Option(one.key(), one.name()))
                .toList();
        var types = choosing.release().pack().types().stream().map(Option::of).toList();
        return List.of(
                Field.select("method", t("Method"), all).value(choosing.method().key()),
                Field.select("size", t("Size of the project"), options(Tier.values(), Tier::label))
                        .hint(t("From budget and length, by the thresholds of the method"))
                        .value(traits.size()),
                Field.select("type", t("Kind of project"), types).value(traits.type()),
                Field.select("risk", t("Risk"), options(Traits.Level.values(), Traits.Level::label))
                        .hint(t("From the highest score among open risks"))
                        .value(traits.risk()),
                Field.select("clarity", t("What is wanted"), options(Traits.Clarity.values(), Traits.Clarity::label))
                        .value(traits.clarity()));
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(one -> new Option(one.name(), t(label.apply(one))))
                .toList();
    }

    @PostMapping(PAGE)
    Object choose(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var choosing = choosing(key, typed);
        @Nullable Approach approach = typed.choice("approach", Approach.class).orElse(null);
        @Nullable Tier tier = typed.choice("tier", Tier.class).orElse(null);
        typed.require("approach", t("Choose a way of working."));
        typed.require("tier", t("Choose how much of the method."));
        var choice = approach == null || tier == null
                ? null
                : new ProjectMethods.Choice(choosing.traits(), approach, tier, typed.text("reason"));
        return page(choosing).take(typed, choice, made -> {
            var after = pinned.pin(choosing.project().id(), choosing.release().id(), typed.version(), made);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t(
                            "{0} works by {1}, version {2}.",
                            key, after.method().name(), after.release().number())));
            return "redirect:/projects/" + key + "/method";
        });
    }
}
