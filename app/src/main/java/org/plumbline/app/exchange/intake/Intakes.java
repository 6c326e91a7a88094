package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.exchange.FileReport.ColumnUse;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.feed.Feed;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Hands each recognised file to the intake of its kind. The caller holds the transaction.
@Component
public class Intakes {
    private static final int SAMPLES = 3;

    private final PlanIntake plans;
    private final PortfolioIntake portfolios;
    private final RegisterIntake registers;
    private final StatusIntake status;
    private final PeopleIntake people;
    private final MoneyIntake money;
    private final FeedIntake feeds;
    private final Access access;

    Intakes(
            PlanIntake plans,
            PortfolioIntake portfolios,
            RegisterIntake registers,
            StatusIntake status,
            PeopleIntake people,
            MoneyIntake money,
            FeedIntake feeds,
            Access access) {
        this.plans = plans;
        this.portfolios = portfolios;
        this.registers = registers;
        this.status = status;
        this.people = people;
        this.money = money;
        this.feeds = feeds;
        this.access = access;
    }

    /// Takes a file in.
    public void take(Recognised recognised, FileContext file) {
        switch (recognised) {
            case Recognised.PlanFile plan -> {
                report(plan.problems(), file.outcome());
                plans.take(plan.plan(), file);
            }
            case Recognised.TableFile table -> table(table.table(), file);
            case Recognised.FeedFile feed -> feed(List.of(feed.feed()), file);
            case Recognised.Unreadable unreadable -> refuse(file, unreadable.reason());
        }
    }

    /// Takes all feed files of an import in as one: its sets refer to each other.
    public void feed(List<Feed> feeds, FileContext file) {
        if (file.projectId() != null) {
            refuse(file, "This is a feed of many projects. Import it under Import.");
            return;
        }
        access.require(Permission.IMPORT);
        this.feeds.take(feeds, file);
    }

    private void table(Table table, FileContext file) {
        var outcome = file.outcome();
        var format = table.encoding() + (table.delimiter().isEmpty() ? "" : " " + table.delimiter());
        outcome.describe(table.kind().id(), format, table.sheet(), table.rows().size());
        outcome.columns(table.headerSignature(), columns(table));
        table.notes().forEach(outcome::note);
        report(table.problems(), outcome);
        if (file.projectId() != null) {
            refuse(file, "This is a table, not a plan. Import it under Import, or choose the plan's own file.");
            return;
        }
        access.require(Permission.IMPORT);
        switch (table.kind()) {
            case PORTFOLIO_TABLE -> portfolios.take(table, file);
            case REGISTER_TABLE -> registers.take(table, file);
            case STATUS_TABLE -> status.take(table, file);
            case PEOPLE_TABLE -> people.take(table, file);
            case MONEY_TABLE -> money.take(table, file);
            case UNKNOWN_TABLE ->
                refuse(
                        file,
                        "It is not clear what the rows of this table are. Say what its columns mean, or use one of the"
                                + " templates.");
        }
    }

    private static void refuse(FileContext file, String why) {
        file.outcome().problem(0, "", file.file(), sentence(why));
        file.outcome().count(Fate.REJECTED);
    }

    private static String sentence(String why) {
        var text = Character.toUpperCase(why.charAt(0)) + why.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    static void report(List<Problem> problems, Outcome outcome) {
        problems.forEach(found -> outcome.problem(found.row(), found.column(), found.value(), sentence(found.why())));
    }

    private static List<ColumnUse> columns(Table table) {
        var uses = new ArrayList<ColumnUse>();
        for (var column : table.columns()) {
            var field = column.field();
            var samples = new ArrayList<String>();
            for (var row : table.rows()) {
                var cell = field == null ? null : row.cell(field);
                var text = field == null ? row.custom().get(column.header()) : cell == null ? null : cell.text();
                var shown = Texts.line(text, 60);
                if (shown != null && !samples.contains(shown) && samples.size() < SAMPLES) {
                    samples.add(shown);
                }
                if (samples.size() == SAMPLES) {
                    break;
                }
            }
            var header = Texts.line(column.header(), 2_000);
            if (header != null && uses.size() < 200) {
                uses.add(new ColumnUse(header, field == null ? null : field.id(), samples));
            }
        }
        return uses;
    }
}
