package org.plumbline.app.home;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.rating.Compared;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.kit.register.AmountColumn;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.office.OfficeReview;
import org.plumbline.app.office.OfficeWarnings;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.Parts;
import org.plumbline.app.reporting.ChangeWords;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;

/// The page of who sponsors: their projects, the worst first, and the offices that they pay for.
@Component
class SponsorCockpit {
    private final Standing standing;
    private final Offices offices;
    private final OfficeReview review;
    private final OfficeWarnings warnings;
    private final Parts parts;
    private final PromisedBenefits promised;
    private final Access access;

    SponsorCockpit(
            Standing standing,
            Offices offices,
            OfficeReview review,
            OfficeWarnings warnings,
            Parts parts,
            PromisedBenefits promised,
            Access access) {
        this.standing = standing;
        this.offices = offices;
        this.review = review;
        this.warnings = warnings;
        this.parts = parts;
        this.promised = promised;
        this.access = access;
    }

    Cockpit show() {
        var last = standing.last();
        var sponsored = sponsored();
        var wall = standing.wall(sponsored, last);
        var decisions = standing.decisions();
        return new Cockpit(
                figures(decisions.size(), wall.rollup().total()),
                Standing.first(decisions),
                decisions.size(),
                ChangeWords.of(wall.changes()),
                Standing.since(last),
                List.of(projects(wall.page().lines()), promised.of(sponsored), offices()));
    }

    /// The projects that the acting person sponsors, directly or by a programme or portfolio.
    private Set<UUID> sponsored() {
        var projects = new HashSet<UUID>();
        for (var grant : access.grantsOf(access.actor().personId())) {
            var id = grant.scopeId();
            if (grant.role() == Role.SPONSOR && id != null) {
                switch (grant.scope()) {
                    case PROJECT -> projects.add(id);
                    case PROGRAMME, PORTFOLIO, OFFICE -> projects.addAll(access.placedIn(grant.scope(), id));
                    case ORGANISATION -> {}
                }
            }
        }
        return projects;
    }

    private static List<Figure> figures(int decisions, Rollup.Group total) {
        var red = total.reported(Rag.RED) + total.reported(Rag.AMBER_RED);
        var money = total.money();
        var currency = money.currency();
        var forecast = currency == null || money.forecast() == null
                ? Formats.NONE
                : Formats.moneyShort(money.forecast(), currency);
        return List.of(
                Figure.of(t("Waits for me"), Formats.number(decisions))
                        .tone(decisions > 0 ? Tone.CARE : Tone.PLAIN)
                        .href("/my-work"),
                Figure.of(t("My projects"), Formats.number(total.projects()))
                        .sub(t("{0} red, {1} late", red, total.late()))
                        .tone(red > 0 ? Tone.BAD : Tone.PLAIN),
                Figure.of(t("False greens"), Formats.number(total.falseGreens()))
                        .tone(total.falseGreens() > 0 ? Tone.BAD : Tone.GOOD)
                        .basis(t("Reported green while the facts say otherwise")),
                Figure.of(t("Forecast"), forecast)
                        .sub(
                                currency == null || money.budget() == null
                                        ? null
                                        : t("budget {0}", Formats.moneyShort(money.budget(), currency))));
    }

    private static CockpitTable projects(List<StatusLine> lines) {
        var rows = lines.stream()
                .map(line -> List.<Cell>of(
                        Cell.link(
                                line.project().name(),
                                "/projects/" + line.project().key() + "/status"),
                        new Cell.Computed(compared(line)),
                        Cell.date(line.dates().finish()).slip(line.dates().slipDays()),
                        Cell.text(AmountColumn.amount(
                                line.money().forecast(), line.money().currency())),
                        Cell.text(line.reported().decision())))
                .toList();
        return new CockpitTable(
                "projects",
                t("My projects"),
                "/status",
                List.of(t("Project"), t("Reported and computed"), t("Finish"), t("Forecast"), t("Asks for")),
                rows,
                t("You sponsor no running project."));
    }

    private static Compared compared(StatusLine line) {
        return new Compared(
                line.reported().overall(),
                line.computed().overall(),
                line.computed().evidence().stream()
                        .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                        .toList());
    }

    private CockpitTable offices() {
        var me = access.actor().personId();
        var rows = new ArrayList<List<Cell>>();
        for (var office : offices.all()) {
            if (me.equals(office.sponsorId()) && office.state().isOpen()) {
                var worth = review.worth(office.id());
                var active = parts.of(office.id(), PartKind.OBJECTIVE).stream()
                        .filter(part -> part.state() == PartState.ACTIVE)
                        .count();
                rows.add(List.of(
                        Cell.link(office.name(), office.href() + "/value/answers"),
                        Cell.text(Formats.moneyShort(worth.confirmed(), office.currency())),
                        Cell.text(Formats.moneyShort(worth.cost(), office.currency())),
                        Cell.number(active),
                        Cell.number(warnings.risks(office).size())));
            }
        }
        return new CockpitTable(
                "offices",
                t("Offices I sponsor"),
                null,
                List.of(t("Office"), t("Confirmed value"), t("Cost"), t("Active objectives"), t("Risks")),
                rows,
                t("You sponsor no office."));
    }
}
