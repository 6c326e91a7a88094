package org.plumbline.app.office.web;

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
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.stereotype.Component;

/// What the page of a part of an office says.
@Component
class PartPages {
    private final Offices offices;
    private final Parts parts;
    private final FactTexts texts;

    PartPages(Offices offices, Parts parts, FactTexts texts) {
        this.offices = offices;
        this.parts = parts;
        this.texts = texts;
    }

    RecordView head(OfficeView office, PartView part) {
        var head = RecordView.of(part.key(), part.title())
                .sub(t("{0} of {1}", t(part.kind().label()), office.name()))
                .state(t(part.state().label()), tone(part.state()));
        if (offices.mayRun(office) && office.state().isOpen()) {
            head = head.step(Step.open(t("Edit"), part.href() + "/edit"));
        }
        for (var command : parts.commandsFor(part)) {
            var address = part.href() + "/moves/" + command.word();
            head = head.step(
                    PartController.needs(part, command).isEmpty()
                            ? Step.post(t(command.label()), address)
                            : Step.open(t(command.label()), address));
        }
        return head;
    }

    static Tone tone(PartState state) {
        return switch (state) {
            case LIVE, VALIDATED, COMMITTED, APPROVED, ACHIEVED, DONE, AGREED, CONFIRMED, PUBLISHED, RATED -> Tone.GOOD;
            case OPEN, SUBMITTED, CLAIMED, PILOT -> Tone.CARE;
            case REFUTED, LOST, MISSED, DECLINED, REJECTED -> Tone.BAD;
            case WITHDRAWN, RETIRED, DROPPED, CARRIED -> Tone.MUTED;
            case ACTIVE, DOING, ACCEPTED, DELIVERED -> Tone.ACCENT;
            case IN_FORCE, CANDIDATE, DRAFT, PLANNED -> Tone.PLAIN;
        };
    }

    /// What is known, by label.
    Map<String, String> facts(PartView part) {
        var known = new LinkedHashMap<String, String>();
        var currency = texts.currency(part.officeId());
        for (var fact : PartFacts.of(part.kind())) {
            var shown = texts.shown(fact, part, currency);
            if (!shown.isEmpty() && !"unit".equals(fact.name())) {
                known.put(t(fact.label()), shown);
            }
        }
        var author = texts.name(part.madeBy());
        known.put(
                t("Written by"),
                author.isBlank() ? Formats.date(part.madeOn()) : t("{0} on {1}", author, Formats.date(part.madeOn())));
        return known;
    }

    /// What the measure showed over time; null with fewer than two readings.
    @Nullable
    CategoryChart trend(OfficeView office, PartView part) {
        var readings = parts.readings(office.id(), part.id());
        if (readings.size() < 2) {
            return null;
        }
        var values = new ArrayList<@Nullable BigDecimal>(readings.values());
        var chart = CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("What it showed"),
                        part.facts().textOr("unit"),
                        readings.keySet().stream().map(Formats::date).toList(),
                        List.of(CategoryChart.Series.of(t("Actual"), Tone.ACCENT, values)))
                .heading(t("Day"))
                .decimals(1);
        var target = part.facts().number("target");
        return target == null ? chart : chart.limit(t("Target"), target.doubleValue());
    }
}
