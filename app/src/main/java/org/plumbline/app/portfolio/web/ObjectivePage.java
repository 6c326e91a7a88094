package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.CategoryChart.Kind;
import org.plumbline.app.kit.chart.Chart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.ObjectiveView.Reading;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.stereotype.Component;

/// What the page of an objective shows.
@Component
public class ObjectivePage {
    private final Objectives objectives;
    private final ObjectiveRegister register;

    ObjectivePage(Objectives objectives, ObjectiveRegister register) {
        this.objectives = objectives;
        this.register = register;
    }

    /// @param chart what the measure read; null with fewer than two readings
    /// @param below what stands under it in the cascade
    /// @param leadsTo what it brings closer
    /// @param fromBelow what brings it closer
    public record View(
            ObjectiveView objective,
            Map<String, String> facts,
            List<Reading> readings,
            @Nullable Chart chart,
            List<ObjectiveView> below,
            List<ObjectiveView> leadsTo,
            List<ObjectiveView> fromBelow) {
        /// A value with the unit of the measure.
        public String value(BigDecimal value) {
            return ObjectiveWords.value(value, objective.text().measure().unit());
        }
    }

    RecordView head(ObjectiveView objective) {
        var text = objective.text();
        var owner = text.ownerId() == null
                ? null
                : register.names(List.of(objective)).get(text.ownerId());
        var head = RecordView.of(objective.key(), objective.title())
                .sub(
                        owner == null
                                ? t(text.level().label())
                                : t("{0}, {1} answers for it", t(text.level().label()), owner))
                .state(t(objective.state().label()), ObjectiveWords.tone(objective.state()));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(t("Priority"), Integer.toString(text.priority()))
                .sub(t("1 comes first"))
                .href("/objectives/reviews"));
        var measure = text.measure();
        if (measure.name() != null) {
            var latest = objective.latest();
            figures.add(Figure.of(
                            measure.name(),
                            ObjectiveWords.value(latest == null ? null : latest.value(), measure.unit()))
                    .sub(latest == null ? t("not read yet") : t("read on {0}", Formats.date(latest.day()))));
            figures.add(Figure.of(t("Target"), ObjectiveWords.value(measure.target(), measure.unit()))
                    .sub(measure.due() == null ? null : t("by {0}", Formats.date(measure.due()))));
            figures.add(Figure.of(
                            t("Way made"),
                            objective
                                    .attained()
                                    .map(ratio -> Formats.percent(ratio, 0))
                                    .orElse(t("n/a")))
                    .sub(t(objective.standing().label()))
                    .tone(ObjectiveWords.tone(objective.standing()))
                    .basis(t("From the baseline to the target, by the last reading. Behind: more than a tenth short of"
                            + " the share of time that had gone.")));
        }
        return head.facts(figures.toArray(Figure[]::new));
    }

    View of(ObjectiveView objective) {
        var all = objectives.all();
        var readings = objectives.readings(objective);
        return new View(
                objective,
                facts(objective, all),
                readings.reversed(),
                readings.size() < 2 ? null : chart(objective, readings),
                all.stream()
                        .filter(other -> objective.id().equals(other.text().parentId()))
                        .toList(),
                all.stream()
                        .filter(other -> objective.text().leadsTo().contains(other.id()))
                        .toList(),
                all.stream()
                        .filter(other -> other.text().leadsTo().contains(objective.id()))
                        .toList());
    }

    private static Map<String, String> facts(ObjectiveView objective, List<ObjectiveView> all) {
        var text = objective.text();
        var facts = new LinkedHashMap<String, String>();
        if (!text.meaning().isEmpty()) {
            facts.put(t("What it means"), text.meaning());
        }
        all.stream()
                .filter(other -> other.id().equals(text.parentId()))
                .forEach(parent -> facts.put(t("Under"), parent.key() + " " + parent.title()));
        facts.put(t("Perspective"), t(text.perspective().label()));
        var to = text.validTo();
        facts.put(
                t("Valid"),
                to == null
                        ? t("from {0}", Formats.date(text.validFrom()))
                        : t("{0} to {1}", Formats.date(text.validFrom()), Formats.date(to)));
        var measure = text.measure();
        if (measure.baseline() != null) {
            facts.put(t("Baseline"), ObjectiveWords.value(measure.baseline(), measure.unit()));
        }
        return facts;
    }

    private static Chart chart(ObjectiveView objective, List<Reading> readings) {
        var measure = objective.text().measure();
        var unit = measure.unit() == null ? "" : measure.unit();
        var chart = CategoryChart.of(
                        Kind.LINE,
                        measure.name() == null ? objective.title() : measure.name(),
                        unit,
                        readings.stream().map(one -> Formats.date(one.day())).toList(),
                        List.of(CategoryChart.Series.of(
                                t("Reading"),
                                Tone.ACCENT,
                                new ArrayList<>(
                                        readings.stream().map(Reading::value).toList()))))
                .heading(t("Read on"));
        var target = measure.target();
        return target == null ? chart : chart.limit(t("Target"), target.doubleValue());
    }
}
