package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentCommand;
import org.plumbline.app.assurance.assessment.AssessmentLife;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentModels;
import org.plumbline.app.assurance.assessment.AssessmentResult;
import org.plumbline.app.assurance.assessment.AssessmentState;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.kernel.ProjectDirectory;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.record.RecordView.Tab;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.FilterChip;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.office.Offices;
import org.springframework.stereotype.Component;

/// What the pages of assessments share: the list, the head of one, its name of what is assessed.
@Component
class AssessmentPages {
    private final Assessments assessments;
    private final AssessmentModels models;
    private final Offices offices;
    private final ProjectDirectory projects;

    AssessmentPages(Assessments assessments, AssessmentModels models, Offices offices, ProjectDirectory projects) {
        this.assessments = assessments;
        this.models = models;
        this.offices = offices;
        this.projects = projects;
    }

    static Tab[] tabs(String current) {
        return new Tab[] {
            Tab.of(t("Assessments"), "/assessments", current.isEmpty()),
            Tab.of(t("Models"), "/assessments/models", current.equals("models")),
            Tab.of(t("Benchmarks"), "/assessments/benchmarks", current.equals("benchmarks")),
            Tab.of(t("Core activities"), "/assessments/core-activities", current.equals("core-activities")),
            Tab.of(t("Office reviews"), "/assessments/office-reviews", current.equals("office-reviews"))
        };
    }

    Register register(List<AssessmentView> all, RegisterQuery query) {
        var words = query.text().toLowerCase(Locale.ROOT);
        var known = all.stream()
                .filter(one -> one.state() != AssessmentState.CANCELLED)
                .filter(one ->
                        (one.key() + " " + one.title()).toLowerCase(Locale.ROOT).contains(words))
                .toList();
        var running = known.stream().filter(one -> !one.state().isPublished()).toList();
        var published = known.stream().filter(one -> one.state().isPublished()).toList();
        var found = switch (query.show().orElse("")) {
            case "running" -> running;
            case "published" -> published;
            default -> known;
        };
        var scopes = scopes();
        var names = models.all().stream().collect(Collectors.toMap(AssessmentModel::id, Function.identity()));
        return Register.of(
                        t("Assessments"),
                        query,
                        columns(),
                        Empty.of(t("No assessments yet"), t("See where you stand, and a year later what got better.")))
                .chips(List.of(
                        new FilterChip(t("All"), null, known.size()),
                        new FilterChip(t("Under way"), "running", running.size()),
                        new FilterChip(t("Published"), "published", published.size())))
                .rows(
                        found.stream()
                                .skip(query.offset())
                                .limit(query.size())
                                .map(one -> row(one, names, scopes))
                                .toList(),
                        found.size());
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("title", t("Assessment")),
                Column.text("model", t("Model")).wide(),
                Column.text("scope", t("Of")).wide(),
                Column.number("mean", t("Mean"))
                        .hint(t("Mean of the groups, from 0 to the highest level of the model")),
                Column.number("minimum", t("Lowest")).hint(t("Lowest level of a group")),
                Column.number("day", t("Day")).hint(t("Published, or last day to answer")),
                Column.text("state", t("State")));
    }

    private Row row(AssessmentView one, Map<UUID, AssessmentModel> names, Map<UUID, String> scopes) {
        var model = names.get(one.terms().modelId());
        var result = one.result();
        return Row.of(
                one.key(),
                Cell.link(one.title(), one.href())
                        .sub(one.key() + " · " + t(one.terms().purpose().label())),
                Cell.muted(model == null ? "" : model.title()),
                Cell.muted(scope(one, scopes)),
                Cell.number(result == null ? null : result.mean(), 2),
                Cell.number(result == null ? null : result.minimum()),
                Cell.date(one.publishedOn() == null ? one.terms().deadline() : one.publishedOn()),
                Cell.state(t(one.state().label()), tone(one.state())));
    }

    /// The name of what is assessed.
    String scope(AssessmentView one) {
        return one.terms().scopeId() == null ? scope(one, Map.of()) : scope(one, scopes());
    }

    private static String scope(AssessmentView one, Map<UUID, String> scopes) {
        var id = one.terms().scopeId();
        if (id == null || one.terms().scope() == ScopeKind.ORGANISATION) {
            return t("The organisation");
        }
        return scopes.getOrDefault(id, one.terms().scope() == ScopeKind.PROJECT ? t("A project") : t("An office"));
    }

    /// What the projects and offices that the reader sees are called, by id; asked once for a list.
    private Map<UUID, String> scopes() {
        var names = new HashMap<UUID, String>();
        projects.open().forEach(one -> names.put(one.id(), one.name()));
        offices.all().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    static Tone tone(AssessmentState state) {
        return switch (state) {
            case PLANNED, SCORING -> Tone.PLAIN;
            case COLLECTING, MODERATION -> Tone.ACCENT;
            case PUBLISHED, COMPARED -> Tone.GOOD;
            case CANCELLED -> Tone.MUTED;
        };
    }

    /// The head that all pages of an assessment share.
    ///
    /// @param tab what follows its address, such as `/plan`
    /// @param result as far as the reader may see it; null for none
    RecordView head(AssessmentView one, String tab, @Nullable AssessmentResult result) {
        var model = models.get(one.terms().modelId());
        var head = RecordView.of(one.key(), one.title())
                .sub(t("{0}, by {1}", scope(one), model.title()))
                .state(t(one.state().label()), tone(one.state()))
                .tabs(tabs(one, tab));
        if (result != null) {
            head = head.facts(figures(model, result));
        }
        return assessments.mayRun(one) && tab.isEmpty() ? steps(head, one) : head;
    }

    private Tab[] tabs(AssessmentView one, String tab) {
        var tabs = new ArrayList<Tab>();
        tabs.add(Tab.of(t("Result"), one.href(), tab.isEmpty()));
        var isOpened = one.state() == AssessmentState.SCORING || one.state() == AssessmentState.MODERATION;
        if (assessments.mayRun(one) && (isOpened || one.state().isPublished())) {
            tabs.add(Tab.of(t("Moderation"), one.href() + "/moderation", tab.equals("/moderation")));
        }
        if (one.state().isPublished()) {
            tabs.add(Tab.of(t("Comparison"), one.href() + "/comparison", tab.equals("/comparison")));
            tabs.add(Tab.of(t("Improvement plan"), one.href() + "/plan", tab.equals("/plan")));
        }
        return tabs.toArray(Tab[]::new);
    }

    private static Figure[] figures(AssessmentModel model, AssessmentResult result) {
        return new Figure[] {
            Figure.of(t("Mean of the groups"), Formats.number(result.mean(), 2))
                    .sub(t("of {0}", model.most()))
                    .basis(t("By the weights of the groups. It is not the level of the whole.")),
            Figure.of(t("Lowest level"), Integer.toString(result.minimum()))
                    .sub(model.levelName(result.minimum()))
                    .basis(t("The level of the group that stands lowest. Mean and lowest are never mixed.")),
            Figure.of(t("Groups at their target"), atTarget(result)),
            Figure.of(t("Answers"), Formats.number(result.voices()))
        };
    }

    private static String atTarget(AssessmentResult result) {
        var aimed =
                result.groups().stream().filter(group -> group.target() != null).toList();
        var there = aimed.stream()
                .filter(group -> {
                    var score = group.score();
                    var target = group.target();
                    return score != null && target != null && score.compareTo(target) >= 0;
                })
                .count();
        return aimed.isEmpty() ? Formats.NONE : t("{0} of {1}", there, aimed.size());
    }

    private static RecordView steps(RecordView head, AssessmentView one) {
        var result = head;
        if (one.state() == AssessmentState.PLANNED) {
            result = result.step(Step.open(t("Edit"), one.href() + "/edit"));
        }
        if (one.state() == AssessmentState.COLLECTING) {
            result = result.step(Step.post(t("Remind"), one.href() + "/reminder"));
        }
        for (var row : AssessmentLife.TABLE.from(one.state())) {
            result = result.step(step(one, row.command()));
        }
        return result;
    }

    private static Step step(AssessmentView one, AssessmentCommand command) {
        var address = one.href() + "/moves/" + command.word();
        return switch (command) {
            case INVITE ->
                Step.post(t(command.label()), address).confirm(t("Ask everybody now? What is asked stays as it is."));
            case CLOSE -> Step.post(t(command.label()), address).confirm(t("Close it? Nobody can answer then."));
            case CANCEL ->
                Step.post(t(command.label()), address)
                        .confirm(t("Cancel {0}?", one.key()))
                        .seldom(true);
            case PUBLISH -> Step.open(t(command.label()), one.href() + "/publication");
            case COMPARE -> Step.open(t(command.label()), one.href() + "/comparison");
            case REOPEN, MODERATE -> Step.post(t(command.label()), address);
        };
    }
}
