package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeState;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.PlanFreshness;
import org.springframework.stereotype.Component;

/// What the first page of an office says: figures, facts, and what is not as it should be.
@Component
class OfficeOverview {
    private static final int FRESH_DAYS = 120;

    private final Offices offices;
    private final Parts parts;
    private final FactTexts texts;
    private final PlanFreshness freshness;
    private final Clock clock;

    OfficeOverview(Offices offices, Parts parts, FactTexts texts, PlanFreshness freshness, Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.texts = texts;
        this.freshness = freshness;
        this.clock = clock;
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

    /// What is not as it should be: mandate, plan, purpose.
    List<String> warnings(OfficeView office) {
        var warnings = new ArrayList<String>();
        var today = LocalDate.now(clock);
        var until = office.facts().date(OfficeFacts.MANDATE_UNTIL);
        if (until != null && until.isBefore(today)) {
            warnings.add(t("The mandate ended on {0}. Have it renewed: edit the office.", Formats.date(until)));
        } else if (until == null && office.state() == OfficeState.OPERATION) {
            warnings.add(t("Nobody has given this office a mandate with a date. Enter by whom and until when."));
        }
        var closes = office.facts().date(OfficeFacts.CLOSES_ON);
        if (office.isTemporary()
                && closes != null
                && closes.isBefore(today)
                && office.state().isOpen()) {
            warnings.add(
                    t("It was to close on {0}. Close it with a hand-over, or change the date.", Formats.date(closes)));
        }
        var fresh = freshness.of(office.id());
        if (fresh.isMandateEnding()) {
            warnings.add(t("The mandate ends on {0}. Have it renewed in time.", Formats.date(until)));
        }
        var age = fresh.planAge();
        if (age != null && fresh.isPlanStale()) {
            warnings.add(t(
                    "The plan was not changed for {0} days; it is to be looked at every {1}.", age, fresh.planDays()));
        }
        var all = parts.of(office.id());
        stale(all, today, warnings);
        var open = all.stream()
                .filter(part -> part.kind() == PartKind.ASSUMPTION && part.state() == PartState.OPEN)
                .count();
        if (open > 0) {
            warnings.add(plural(
                    open,
                    "{0} assumption is not validated by a client or sponsor.",
                    "{0} assumptions are not validated by a client or sponsor."));
        }
        return warnings;
    }

    private static void stale(List<PartView> all, LocalDate today, List<String> warnings) {
        var plan = all.stream().filter(part -> part.kind() == PartKind.ACTIVITY).toList();
        if (plan.isEmpty()) {
            return;
        }
        var late = plan.stream()
                .filter(part -> part.state().isOpen())
                .filter(part -> {
                    var finish = part.facts().date("finish");
                    return finish != null && finish.isBefore(today.minusDays(FRESH_DAYS));
                })
                .count();
        if (late > 0) {
            warnings.add(plural(
                    late,
                    "{0} activity of the business plan ended on paper months ago. Bring the plan up to date.",
                    "{0} activities of the business plan ended on paper months ago. Bring the plan up to date."));
        }
    }
}
