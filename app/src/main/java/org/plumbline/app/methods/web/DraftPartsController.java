package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.methods.MethodView;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.PackEdits;
import org.plumbline.app.methods.PackShape;
import org.plumbline.app.methods.ReleaseView;
import org.plumbline.app.registers.RegisterKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a draft: its phases and their processes, its roles, and what it asks projects to show. `new` in place
/// of a key adds one.
@Controller
class DraftPartsController {
    private static final String DRAFT = MethodController.METHOD + "/releases/{number:[0-9]{1,4}}";
    private static final String NEW = "new";

    private final Methods methods;

    DraftPartsController(Methods methods) {
        this.methods = methods;
    }

    private record Draft(MethodView method, ReleaseView release) {
        Pack pack() {
            return release.pack();
        }

        String href() {
            return method.href() + "/releases/" + release.number();
        }

        String phase(String key) {
            return method.href() + "/phases/" + key + "?version=" + release.number();
        }

        String home() {
            return method.href() + "?version=" + release.number();
        }

        FormModel form(String address, List<Field> fields) {
            var all = new ArrayList<>(List.of(Field.hidden("version", Integer.toString(release.version()))));
            all.addAll(fields);
            return FormModel.post(href() + address, t("Write it"), all.toArray(Field[]::new));
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
        var number = draft.release().number();
        methods.write(draft.method(), number, typed.version(draft.release().version()), change);
        redirect.addFlashAttribute("flash", Flash.done(t("Written into the draft of version {0}.", number)));
    }

    private static Pack.@Nullable Phase phase(Draft draft, String key) {
        return key.equals(NEW) ? null : draft.pack().phase(key).orElseThrow(() -> new Missing("phase", key));
    }

    private static FormPage phasePage(Draft draft, Pack.@Nullable Phase phase) {
        var key = phase == null ? NEW : phase.key();
        return FormPage.of(
                phase == null ? t("A phase more") : phase.name(),
                draft.form("/phases/" + key, DraftForms.phase(draft.pack(), phase))
                        .cancel(phase == null ? draft.home() : draft.phase(key)));
    }

    @GetMapping(DRAFT + "/phases/{phase:[a-z0-9-]+}")
    ModelAndView askPhase(@PathVariable String key, @PathVariable int number, @PathVariable String phase) {
        var draft = draft(key, number);
        return phasePage(draft, phase(draft, phase)).show();
    }

    @PostMapping(DRAFT + "/phases/{phase:[a-z0-9-]+}")
    Object writePhase(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String phase,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var before = phase(draft, phase);
        typed.require("name", t("Enter a name."));
        typed.require("state", t("Choose a state."));
        var state = typed.choice("state", ProjectState.class).orElse(ProjectState.EXECUTING);
        return phasePage(draft, before).take(typed, () -> {
            var name = typed.text("name");
            var made = before == null
                    ? PackShape.key(
                            name,
                            one -> one.equals(NEW) || draft.pack().phase(one).isPresent())
                    : before.key();
            var after = new Pack.Phase(
                    made,
                    name,
                    typed.text("purpose"),
                    state,
                    DraftForms.reach(typed),
                    before == null ? List.of() : before.processes());
            write(draft, typed, redirect, pack -> PackShape.with(pack, after, typed.whole("place", Integer.MAX_VALUE)));
            return "redirect:" + draft.phase(made);
        });
    }

    private static Pack.@Nullable Participant role(Draft draft, String key) {
        return key.equals(NEW)
                ? null
                : draft.pack().roles().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Missing("role", key));
    }

    private static FormPage rolePage(Draft draft, Pack.@Nullable Participant role) {
        return FormPage.of(
                role == null ? t("A role more") : role.name(),
                draft.form("/roles/" + (role == null ? NEW : role.key()), DraftForms.role(role))
                        .cancel(draft.home()));
    }

    @GetMapping(DRAFT + "/roles/{role:[a-z0-9-]+}")
    ModelAndView askRole(@PathVariable String key, @PathVariable int number, @PathVariable String role) {
        var draft = draft(key, number);
        return rolePage(draft, role(draft, role)).show();
    }

    @PostMapping(DRAFT + "/roles/{role:[a-z0-9-]+}")
    Object writeRole(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String role,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var before = role(draft, role);
        typed.require("name", t("Enter a name."));
        typed.require("answers", t("Say what it answers for."));
        return rolePage(draft, before).take(typed, () -> {
            var name = typed.text("name");
            var made = before == null
                    ? PackShape.key(
                            name,
                            one -> one.equals(NEW)
                                    || draft.pack().roles().stream()
                                            .anyMatch(other -> other.key().equals(one)))
                    : before.key();
            var after = new Pack.Participant(made, name, typed.text("answers"));
            write(draft, typed, redirect, pack -> PackShape.with(pack, after));
            return "redirect:" + draft.home() + "#roles";
        });
    }

    private static Pack.@Nullable Deliverable deliverable(Draft draft, String key) {
        return key.equals(NEW)
                ? null
                : draft.pack().deliverable(key).orElseThrow(() -> new Missing("deliverable", key));
    }

    private static FormPage deliverablePage(Draft draft, String phase, Pack.@Nullable Deliverable one) {
        var key = one == null ? NEW : one.key();
        return FormPage.of(
                one == null ? t("A deliverable more") : one.name(),
                draft.form("/deliverables/" + key, DraftForms.deliverable(draft.pack(), phase, one))
                        .cancel(draft.phase(one == null ? phase : one.phase())));
    }

    @GetMapping(DRAFT + "/deliverables/{deliverable:[a-z0-9-]+}")
    ModelAndView askDeliverable(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String deliverable,
            @RequestParam(defaultValue = "") String phase) {
        var draft = draft(key, number);
        var start = draft.pack().phase(phase).isPresent()
                ? phase
                : draft.pack().phases().getFirst().key();
        return deliverablePage(draft, start, deliverable(draft, deliverable)).show();
    }

    @PostMapping(DRAFT + "/deliverables/{deliverable:[a-z0-9-]+}")
    Object writeDeliverable(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String deliverable,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var pack = draft.pack();
        var before = deliverable(draft, deliverable);
        typed.require("name", t("Enter a name."));
        var phases = pack.phases().stream().map(Pack.Phase::key).toList();
        var phase = DraftForms.chosen(typed, "phase", phases);
        if (phase.isEmpty()) {
            typed.wrong("phase", t("Choose a phase."));
        }
        return deliverablePage(draft, phase.isEmpty() ? phases.getFirst() : phase, before)
                .take(typed, () -> {
                    var made = before == null
                            ? PackShape.key(
                                    typed.text("name"),
                                    one -> one.equals(NEW)
                                            || pack.deliverable(one).isPresent())
                            : before.key();
                    var after = read(typed, pack, made, phase);
                    write(draft, typed, redirect, old -> PackEdits.with(old, after));
                    return "redirect:" + draft.phase(phase);
                });
    }

    private static Pack.Deliverable read(Typed typed, Pack pack, String key, String phase) {
        var templates = pack.templates().stream().map(Pack.Template::key).toList();
        var registers =
                Arrays.stream(RegisterKind.values()).map(RegisterKind::word).toList();
        return new Pack.Deliverable(
                key,
                typed.text("name"),
                phase,
                typed.isTicked("mandatory"),
                DraftForms.chosen(typed, "template", templates),
                DraftForms.chosen(typed, "register", registers),
                DraftForms.reach(typed),
                typed.text("purpose"));
    }

    /// Adds a process to a phase; its steps are written on its own page.
    @PostMapping(DRAFT + "/phases/{phase:[a-z0-9-]+}/processes")
    String addProcess(
            @PathVariable String key,
            @PathVariable int number,
            @PathVariable String phase,
            Typed typed,
            RedirectAttributes redirect) {
        var draft = draft(key, number);
        var into = Objects.requireNonNullElse(
                phase(draft, phase), draft.pack().phases().getFirst());
        var name = typed.text("name");
        var role = draft.pack().roles().stream()
                .map(Pack.Participant::key)
                .findFirst()
                .orElse("");
        return Outcome.of(redirect, draft.phase(into.key()), () -> {
            var made = PackShape.key(
                    name,
                    one -> draft.pack().phases().stream()
                            .flatMap(each -> each.processes().stream())
                            .anyMatch(other -> other.key().equals(one)));
            var process = new Pack.Process(
                    made,
                    name,
                    "",
                    Pack.Automation.MANUAL,
                    Pack.Reach.EVERY,
                    List.of(new Pack.Step(name, role, "", "")));
            write(draft, typed, redirect, pack -> PackEdits.with(pack, into.key(), process));
            return t("{0} is added. Write its steps.", name);
        });
    }

    /// Takes something out of the draft.
    @PostMapping(DRAFT + "/{kind:phases|roles|deliverables|processes}/{element:[a-z0-9-]+}/removal")
    String remove(@PathVariable Map<String, String> at, Typed typed, RedirectAttributes redirect) {
        var draft = draft(at.getOrDefault("key", ""), Integer.parseInt(at.getOrDefault("number", "0")));
        var element = at.getOrDefault("element", "");
        UnaryOperator<Pack> change = pack -> switch (at.getOrDefault("kind", "")) {
            case "phases" -> PackShape.withoutPhase(pack, element);
            case "roles" -> PackShape.withoutRole(pack, element);
            case "deliverables" -> PackEdits.without(pack, element);
            default -> PackEdits.withoutProcess(pack, element);
        };
        return Outcome.of(
                redirect, draft.home(), t("Taken out of the draft."), () -> write(draft, typed, redirect, change));
    }
}
