package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.PlanFreshness;
import org.springframework.stereotype.Component;

/// What the first page of an office says: figures and facts.
@Component
class OfficeOverview {
    private final Offices offices;
    private final Parts parts;
    private final FactTexts texts;
    private final PlanFreshness freshness;

    OfficeOverview(Offices offices, Parts parts, FactTexts texts, PlanFreshness freshness) {
        this.offices = offices;
        this.parts = parts;
        this.texts = texts;
        this.freshness = freshness;
    }

    Figure[] figures(OfficeView office) {
        var all = parts.of(office.id());
        var live = all.stream()
                .filter(part -> part.kind() == PartKind.SERVICE && part.state() == PartState.LIVE)
                .count();
        var active = all.stream()
                .filter(part -> part.kind() == PartKind.OBJECTIVE && part.state() == PartState.ACTIVE)
                .count();
        var waiting = all.stream()
                .filter(part -> part.kind() == PartKind.REQUEST && part.state() == PartState.SUBMITTED)
                .count();
        var fresh = freshness.of(office.id());
        return new Figure[] {
            Figure.of(
                    t("Projects"), Formats.number(offices.projects(office.id()).size())),
            Figure.of(t("Live services"), Formats.number(live)).href(office.href() + "/services"),
            Figure.of(t("Active objectives"), Formats.number(active)).href(office.href() + "/plan"),
            Figure.of(t("Requests waiting"), Formats.number(waiting)).href(office.href() + "/services"),
            Figure.of(t("Mandate until"), Formats.date(fresh.mandateUntil()))
                    .tone(fresh.isMandateOver() ? Tone.BAD : fresh.isMandateEnding() ? Tone.CARE : Tone.PLAIN),
            Figure.of(t("Plan changed"), Formats.date(fresh.planTouchedOn()))
                    .tone(fresh.isPlanStale() ? Tone.CARE : Tone.PLAIN)
                    .href(office.href() + "/plan/review")
                    .basis(t("Stale after {0} days without a change of an objective or activity", fresh.planDays()))
        };
    }

    /// What is known, by label.
    Map<String, String> facts(OfficeView office) {
        var known = new LinkedHashMap<String, String>();
        var type = office.type();
        for (var fact : OfficeFacts.ALL) {
            var shown = texts.shown(fact, office.facts());
            if (!shown.isEmpty() && !fact.name().equals(OfficeFacts.NAME)) {
                known.put(t(fact.label()), shown);
            }
            if (fact.name().equals(OfficeFacts.TYPE) && type != null) {
                known.put(t("Also called"), String.join(" · ", type.alsoCalled()));
                known.put(t("Control"), t(type.control().label()));
            }
        }
        return known;
    }

    List<OfficeView> below(OfficeView office) {
        return offices.all().stream()
                .filter(other -> office.id().equals(other.parentId()))
                .toList();
    }
}
