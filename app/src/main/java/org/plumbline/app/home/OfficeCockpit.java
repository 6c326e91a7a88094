package org.plumbline.app.home;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.office.OfficeReview;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.OfficeWarnings;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.office.ServiceDesk;
import org.plumbline.app.reporting.ChangeWords;
import org.springframework.stereotype.Component;

/// The page of who heads an office: decisions, objectives, services, value against cost, risks, what changed.
@Component
class OfficeCockpit {
    private static final int MOST = 8;

    private final Standing standing;
    private final Offices offices;
    private final Parts parts;
    private final OfficeReview review;
    private final ServiceDesk desk;
    private final OfficeWarnings warnings;

    OfficeCockpit(
            Standing standing,
            Offices offices,
            Parts parts,
            OfficeReview review,
            ServiceDesk desk,
            OfficeWarnings warnings) {
        this.standing = standing;
        this.offices = offices;
        this.parts = parts;
        this.review = review;
        this.desk = desk;
        this.warnings = warnings;
    }

    Cockpit of(OfficeView office) {
        var all = parts.of(office.id());
        var last = standing.last();
        var supervised = offices.projects(office.id()).stream()
                .map(place -> place.subject().id())
                .toList();
        var wall = standing.wall(supervised, last);
        var decisions = standing.decisions();
        return new Cockpit(
                figures(office, decisions.size(), wall.rollup().total().falseGreens()),
                Standing.first(decisions),
                decisions.size(),
                ChangeWords.of(wall.changes()),
                Standing.since(last),
                List.of(
                        objectives(office, all),
                        services(office),
                        value(office, all, last == null ? null : last.toDay()),
                        risks(office)));
    }

    private List<Figure> figures(OfficeView office, int decisions, long falseGreens) {
        var worth = review.worth(office.id());
        var commitment = review.commitment(office.id());
        return List.of(
                Figure.of(t("Waits for me"), Formats.number(decisions))
                        .tone(decisions > 0 ? Tone.CARE : Tone.PLAIN)
                        .href("/my-work"),
                Figure.of(t("Value by cost"), Formats.number(worth.ratio(), 2))
                        .sub(t(
                                "{0} for {1}",
                                Formats.moneyShort(worth.confirmed(), office.currency()),
                                Formats.moneyShort(worth.cost(), office.currency())))
                        .tone(
                                worth.ratio() != null && worth.ratio().compareTo(BigDecimal.ONE) < 0
                                        ? Tone.BAD
                                        : Tone.PLAIN)
                        .href(office.href() + "/value/statement"),
                Figure.of(t("Commitment"), Formats.percent(commitment.index(), 0))
                        .href(office.href() + "/review"),
                Figure.of(t("False greens"), Formats.number(falseGreens))
                        .sub(t("among the projects of the office"))
                        .tone(falseGreens > 0 ? Tone.BAD : Tone.GOOD)
                        .href("/status"));
    }

    private CockpitTable objectives(OfficeView office, List<PartView> all) {
        var rows = all.stream()
                .filter(part -> part.kind() == PartKind.OBJECTIVE && part.state() == PartState.ACTIVE)
                .map(this::objective)
                .limit(MOST)
                .toList();
        return new CockpitTable(
                "objectives",
                t("Objectives"),
                office.href() + "/plan",
                List.of(t("Objective"), t("State"), t("From, today, target"), t("By")),
                rows,
                t("No objective is active. Activate one under Plan."));
    }

    private List<Cell> objective(PartView part) {
        var facts = part.facts();
        var due = facts.date("due");
        var isOver = due != null && due.isBefore(standing.today());
        return List.of(
                Cell.link(part.title(), part.href()),
                state(part, isOver),
                Cell.text(t(
                        "{0}, {1}, {2} {3}",
                        number(part, "baseline"),
                        number(part, "actual"),
                        number(part, "target"),
                        facts.textOr("unit"))),
                Cell.date(due));
    }

    private static String number(PartView part, String name) {
        return Formats.number(part.facts().number(name), 0);
    }

    /// Reached, overdue, moving or not: by baseline, actual and target.
    private static Cell state(PartView part, boolean isOver) {
        var way = way(part);
        if (way == null) {
            return Cell.state(t("not measured"), Tone.CARE);
        }
        if (way.compareTo(BigDecimal.ONE) >= 0) {
            return Cell.state(t("reached"), Tone.GOOD);
        }
        return isOver
                ? Cell.state(t("overdue"), Tone.BAD)
                : Cell.state(t("{0} of the way", Formats.percent(way, 0)), way.signum() > 0 ? Tone.ACCENT : Tone.CARE);
    }

    private static @Nullable BigDecimal way(PartView part) {
        var facts = part.facts();
        var baseline = facts.number("baseline");
        var target = facts.number("target");
        var actual = facts.number("actual");
        return baseline == null || target == null || actual == null || baseline.compareTo(target) == 0
                ? null
                : actual.subtract(baseline).divide(target.subtract(baseline), 2, java.math.RoundingMode.DOWN);
    }

    private CockpitTable services(OfficeView office) {
        var rows = desk.records(office.id()).stream()
                .filter(one -> one.service().state() == PartState.LIVE)
                .map(one -> List.<Cell>of(
                        Cell.link(one.service().title(), one.service().href()),
                        Cell.number(BigDecimal.valueOf(one.waiting()), 0),
                        Cell.text(Formats.percent(one.inTime(), 0)),
                        Cell.text(Formats.number(one.satisfaction(), 1))))
                .limit(MOST)
                .toList();
        return new CockpitTable(
                "services",
                t("Services"),
                office.href() + "/demand",
                List.of(t("Service"), t("Waiting"), t("In time"), t("Satisfaction, of 5")),
                rows,
                t("No service is live."));
    }

    private CockpitTable value(OfficeView office, List<PartView> all, @Nullable LocalDate since) {
        var rows = new ArrayList<List<Cell>>();
        all.stream()
                .filter(part -> part.kind() == PartKind.VALUE && part.state().isOpen())
                .filter(part -> part.state() == PartState.CLAIMED
                        || isAfter(part.facts().date("on"), since))
                .limit(MOST)
                .forEach(part -> rows.add(List.of(
                        Cell.link(part.title(), part.href()),
                        part.state() == PartState.CONFIRMED
                                ? Cell.state(t("Confirmed"), Tone.GOOD)
                                : Cell.state(t("to be confirmed"), Tone.CARE),
                        Cell.money(part.facts().amount("amount"), office.currency()))));
        return new CockpitTable(
                "value",
                t("Value that waits or came since"),
                office.href() + "/value/statement",
                List.of(t("Value"), t("State"), t("Amount")),
                rows,
                t("Nothing waits, and nothing came."));
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate since) {
        return day != null && since != null && day.isAfter(since);
    }

    private CockpitTable risks(OfficeView office) {
        var rows = warnings.risks(office).stream()
                .map(risk -> List.<Cell>of(Cell.link(risk.sentence(), risk.href())))
                .limit(MOST)
                .toList();
        return new CockpitTable(
                "risks",
                t("Risks of the office"),
                office.href() + "/review",
                List.of(t("Risk")),
                rows,
                t("Nothing threatens the office as far as it is written down."));
    }

    /// The offices that the acting person runs and that are not closed.
    List<OfficeView> mine() {
        return offices.all().stream()
                .filter(office -> office.state().isOpen() && offices.mayRun(office))
                .toList();
    }
}
