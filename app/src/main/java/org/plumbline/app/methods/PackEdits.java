package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Packs with one element other than before. Packs are values: each edit answers a pack.
public final class PackEdits {
    private PackEdits() {}

    /// With a process in place of the one of its key, or added to a phase.
    public static Pack with(Pack pack, String phase, Pack.Process process) {
        return phases(
                pack,
                pack.phases().stream()
                        .map(one -> one.key().equals(phase) ? with(one, process) : one)
                        .toList());
    }

    private static Pack.Phase with(Pack.Phase phase, Pack.Process process) {
        return new Pack.Phase(
                phase.key(),
                phase.name(),
                phase.purpose(),
                phase.state(),
                phase.reach(),
                put(phase.processes(), process, Pack.Process::key));
    }

    /// Without the process of a key.
    public static Pack withoutProcess(Pack pack, String key) {
        return phases(
                pack,
                pack.phases().stream()
                        .map(one -> new Pack.Phase(
                                one.key(),
                                one.name(),
                                one.purpose(),
                                one.state(),
                                one.reach(),
                                one.processes().stream()
                                        .filter(process -> !process.key().equals(key))
                                        .toList()))
                        .toList());
    }

    private static Pack phases(Pack pack, List<Pack.Phase> phases) {
        return new Pack(
                pack.name(),
                pack.kind(),
                pack.purpose(),
                pack.types(),
                pack.thresholds(),
                pack.roles(),
                phases,
                pack.deliverables(),
                pack.templates(),
                pack.oversight(),
                pack.tailoring());
    }

    /// With a deliverable in place of the one of its key, or added.
    public static Pack with(Pack pack, Pack.Deliverable deliverable) {
        return parts(pack, put(pack.deliverables(), deliverable, Pack.Deliverable::key), pack.templates());
    }

    /// Without the deliverable of a key.
    public static Pack without(Pack pack, String key) {
        return parts(
                pack,
                pack.deliverables().stream()
                        .filter(one -> !one.key().equals(key))
                        .toList(),
                pack.templates());
    }

    /// With a template in place of the one of its key, or added.
    public static Pack with(Pack pack, Pack.Template template) {
        return parts(pack, pack.deliverables(), put(pack.templates(), template, Pack.Template::key));
    }

    private static Pack parts(Pack pack, List<Pack.Deliverable> deliverables, List<Pack.Template> templates) {
        return new Pack(
                pack.name(),
                pack.kind(),
                pack.purpose(),
                pack.types(),
                pack.thresholds(),
                pack.roles(),
                pack.phases(),
                deliverables,
                templates,
                pack.oversight(),
                pack.tailoring());
    }

    private static <T> List<T> put(List<T> before, T element, Function<T, String> key) {
        var all = new ArrayList<T>();
        var isThere = false;
        for (var one : before) {
            var isIt = key.apply(one).equals(key.apply(element));
            isThere |= isIt;
            all.add(isIt ? element : one);
        }
        if (!isThere) {
            all.add(element);
        }
        return all;
    }

    /// Steps as people write them, a line each: `what | role | needs | gives`.
    ///
    /// @throws org.plumbline.app.kernel.Refusal where a line is no step or names a role that the pack does not
    ///     have
    public static List<Pack.Step> steps(Pack pack, String text) {
        var problems = new ArrayList<String>();
        var tree = new PackTree(java.util.Map.of(), "", problems);
        var steps = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> PackReader.step(line.strip(), tree))
                .toList();
        steps.stream()
                .filter(step ->
                        pack.roles().stream().noneMatch(role -> role.key().equals(step.role())))
                .forEach(step -> problems.add("role \"" + step.role() + "\" is not in the pack"));
        if (steps.isEmpty() || steps.size() > 40) {
            throw new org.plumbline.app.kernel.Refusal(MethodRules.NO_STEPS);
        }
        if (!problems.isEmpty()) {
            throw new org.plumbline.app.kernel.Refusal(
                    MethodRules.UNREADABLE, problems.size(), String.join(" · ", problems));
        }
        return steps;
    }

    /// A template whose body can be read.
    ///
    /// @throws org.plumbline.app.kernel.Refusal where a line means nothing
    public static Pack.Template checked(Pack.Template template) {
        TemplateText.problem(template.body()).ifPresent(line -> {
            throw new org.plumbline.app.kernel.Refusal(MethodRules.TEMPLATE_BODY, line);
        });
        return template;
    }
}
