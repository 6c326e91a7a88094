package org.plumbline.app.methods.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.methods.Approach;
import org.plumbline.app.methods.Pack;
import org.plumbline.app.methods.Tier;
import org.plumbline.app.registers.RegisterKind;

/// The fields of what a draft consists of, and what was typed into them.
final class DraftForms {
    private DraftForms() {}

    static List<Field> reach(Pack.Reach reach) {
        return List.of(
                Field.select(
                                "tiers",
                                t("For projects of size"),
                                Arrays.stream(Tier.values())
                                        .map(one -> new Option(one.name(), t(one.label())))
                                        .toList())
                        .several()
                        .hint(t("None means all"))
                        .values(reach.tiers().stream().map(Tier::name).sorted().toList()),
                Field.select(
                                "approaches",
                                t("For approaches"),
                                Arrays.stream(Approach.values())
                                        .map(one -> new Option(one.name(), t(one.label())))
                                        .toList())
                        .several()
                        .hint(t("None means all"))
                        .values(reach.approaches().stream()
                                .map(Approach::name)
                                .sorted()
                                .toList()));
    }

    static Pack.Reach reach(Typed typed) {
        var tiers = EnumSet.noneOf(Tier.class);
        var approaches = EnumSet.noneOf(Approach.class);
        for (var one : Tier.values()) {
            if (typed.each("tiers").contains(one.name())) {
                tiers.add(one);
            }
        }
        for (var one : Approach.values()) {
            if (typed.each("approaches").contains(one.name())) {
                approaches.add(one);
            }
        }
        return new Pack.Reach(tiers, approaches);
    }

    static List<Field> phase(Pack pack, Pack.@Nullable Phase phase) {
        var states = Arrays.stream(ProjectState.values())
                .filter(state -> !state.isOver() && state != ProjectState.ON_HOLD)
                .map(state -> new Option(state.name(), ProjectWords.state(state)))
                .toList();
        var place = phase == null ? pack.phases().size() + 1 : pack.phases().indexOf(phase) + 1;
        var fields = new ArrayList<>(List.of(
                Field.text("name", t("Name")).required().within(null, 200).value(phase == null ? null : phase.name()),
                Field.area("purpose", t("What it is for"))
                        .within(null, 2_000)
                        .value(phase == null ? null : phase.purpose()),
                Field.select("state", t("Runs while the project is"), states)
                        .required()
                        .hint(t("What it delivers is due once the project has left that state"))
                        .value(phase == null ? null : phase.state().name()),
                Field.number("place", t("Place among the phases"))
                        .required()
                        .within(1, pack.phases().size() + 1)
                        .value(place)));
        fields.addAll(reach(phase == null ? Pack.Reach.EVERY : phase.reach()));
        return fields;
    }

    static List<Field> role(Pack.@Nullable Participant role) {
        return List.of(
                Field.text("name", t("Name")).required().within(null, 200).value(role == null ? null : role.name()),
                Field.area("answers", t("What it answers for"))
                        .required()
                        .within(null, 2_000)
                        .value(role == null ? null : role.answers()));
    }

    static List<Field> deliverable(Pack pack, String phase, Pack.@Nullable Deliverable one) {
        var phases = pack.phases().stream()
                .map(each -> new Option(each.key(), each.name()))
                .toList();
        var templates = pack.templates().stream()
                .map(each -> new Option(each.key(), each.name()))
                .toList();
        var registers = Arrays.stream(RegisterKind.values())
                .map(kind -> new Option(kind.word(), t(kind.plural())))
                .toList();
        var fields = new ArrayList<>(List.of(
                Field.text("name", t("Name")).required().within(null, 200).value(one == null ? null : one.name()),
                Field.area("purpose", t("What it is for"))
                        .within(null, 2_000)
                        .value(one == null ? null : one.purpose()),
                Field.select("phase", t("Phase"), phases).required().value(one == null ? phase : one.phase()),
                Field.check("mandatory", t("Every project that it is for has to have it"))
                        .value(one == null || one.isMandatory() ? "true" : null),
                Field.select("template", t("Written on"), templates).value(one == null ? null : one.template()),
                Field.select("register", t("Kept in a register"), registers)
                        .hint(t("In place of a document"))
                        .value(one == null ? null : one.register())));
        fields.addAll(reach(one == null ? Pack.Reach.EVERY : one.reach()));
        return fields;
    }

    /// A choice that may be left open; empty where it is, or where it is none of the pack.
    static String chosen(Typed typed, String name, List<String> known) {
        var text = Objects.requireNonNullElse(typed.line(name), "");
        return known.contains(text) ? text : "";
    }
}
