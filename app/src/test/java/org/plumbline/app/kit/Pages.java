package org.plumbline.app.kit;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.chart.BubbleChart;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.Chart;
import org.plumbline.app.kit.chart.Gantt;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.kit.chart.SlipChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.record.AttachmentView;
import org.plumbline.app.kit.record.CommentView;
import org.plumbline.app.kit.record.HistoryEntry;
import org.plumbline.app.kit.record.Job;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.kit.shell.Shell;
import org.plumbline.app.kit.shell.Theme;

/// Example pages of each kind.
final class Pages {
    private static final Instant NOW = Instant.parse("2026-10-31T09:05:00Z");

    private Pages() {}

    static Content pieces(String... html) {
        return out -> {
            for (var piece : html) {
                out.writeContent(piece);
            }
        };
    }

    static String record() {
        var shell = Gallery.shell("/projects/PRJ-0003")
                .withFlash(Flash.done("The finish moved to 30 Jun 2027.").undoneBy("/undo"));
        var record = RecordView.of("PRJ-0003", "Core ledger replacement")
                .sub("Run & Renew · managed by Mei Tanaka · sponsor Lars Holm")
                .state("Executing", Tone.ACCENT)
                .step(RecordView.Step.post("Put on hold", "/projects/PRJ-0003/hold")
                        .confirm("Put PRJ-0003 on hold?"))
                .step(RecordView.Step.open("Report status", "/status/PRJ-0003"))
                .facts(
                        Figure.of("Finish", "30 Jun 2027")
                                .sub("+96 d on baseline")
                                .tone(Tone.BAD),
                        Figure.of("Forecast", "£23.7m").sub("of £18.2m budget").tone(Tone.BAD),
                        Figure.of("Done", "62%").sub("planned 71%"),
                        Figure.of("Next gate", "12 Dec 2026").sub("Release of tranche 3"))
                .tabs(
                        RecordView.Tab.of("Overview", "?", true),
                        RecordView.Tab.of("Plan", "?", false),
                        RecordView.Tab.of("Risks", "?", false).count(12),
                        RecordView.Tab.of("Changes", "?", false).count(4),
                        RecordView.Tab.of("Money", "?", false));
        var history = List.of(
                new HistoryEntry("Mei Tanaka", NOW, "moved the finish", "26 Mar 2027", "30 Jun 2027"),
                new HistoryEntry("Lars Holm", NOW.minusSeconds(90_000), "approved change CHG-0012", null, null));
        var comments =
                List.of(new CommentView("Ada Mensah", NOW, "Supplier test slips again.\nWho talks to them?", "/x"));
        var files = List.of(new AttachmentView("charter-v3.pdf", "/f/1", 1_345_000, "Mei Tanaka", NOW));
        var side = pieces(
                Gallery.draw("kit/history.jte", Map.of("entries", history)),
                Gallery.draw(
                        "kit/attachments.jte", Map.of("attachments", files, "csrf", shell.csrf(), "action", "/f")));
        var content = pieces(
                Gallery.draw("kit/gantt.jte", Map.of("gantt", gantt())),
                Gallery.draw("kit/comments.jte", Map.of("comments", comments, "csrf", shell.csrf(), "action", "/c")));
        return Gallery.draw(
                "kit/record.jte", Map.of("shell", shell, "record", record, "content", content, "side", side));
    }

    static Gantt gantt() {
        var day = LocalDate.of(2026, 3, 2);
        return Gantt.of(
                "Plan",
                List.of(
                        Gantt.Bar.task("Core ledger replacement", day, day.plusDays(485))
                                .summary()
                                .critical(true),
                        Gantt.Bar.task("Design", day, day.plusDays(90))
                                .under(1)
                                .done(1)
                                .baseline(day, day.plusDays(80)),
                        Gantt.Bar.task("Build", day.plusDays(91), day.plusDays(300))
                                .under(1)
                                .done(.55)
                                .baseline(day.plusDays(81), day.plusDays(250))
                                .critical(true),
                        Gantt.Bar.task("Migrate rehearsal data", day.plusDays(150), day.plusDays(220))
                                .under(2)
                                .done(.8),
                        Gantt.Bar.milestone("Supplier test passed", day.plusDays(310))
                                .under(1)
                                .critical(true)
                                .baseline(null, day.plusDays(255))
                                .href("/t/5"),
                        Gantt.Bar.task("Roll out", day.plusDays(311), day.plusDays(470))
                                .under(1)
                                .critical(true)
                                .baseline(day.plusDays(256), day.plusDays(380)),
                        Gantt.Bar.milestone("In service", day.plusDays(485))
                                .under(1)
                                .baseline(null, day.plusDays(389))),
                LocalDate.of(2026, 10, 31));
    }

    static String form() {
        var shell = Gallery.shell("/projects/new");
        var form = FormModel.post("/projects", "Create the project")
                .section(
                        "What it is",
                        null,
                        Field.text("name", "Name")
                                .required()
                                .hint("As people say it, at most 80 characters")
                                .within(null, 80),
                        Field.area("goal", "Goal").required(),
                        Field.select(
                                "portfolio", "Portfolio", List.of(Option.of("Run & Renew"), Option.of("Regulation"))),
                        Field.person("manager", "Project manager", List.of(Option.of("Mei Tanaka")))
                                .hint("Type part of a name"))
                .section(
                        "When and for how much",
                        "Both may be estimates; the gate asks for better ones.",
                        Field.date("finish", "Finish"),
                        Field.money("budget", "Budget", "GBP").required(),
                        Field.number("contingency", "Contingency").unit("%"),
                        Field.radio("kind", "Kind", List.of(new Option("run", "Run"), new Option("grow", "Grow"))),
                        Field.check("confidential", "Confidential: only people named here see it"),
                        Field.files("files", "Plans and documents"))
                .cancel("/projects")
                .draft("project")
                .filled(
                        Map.of(
                                "name",
                                List.of("<script>alert(1)</script>"),
                                "budget",
                                List.of("lots"),
                                "kind",
                                List.of("grow")),
                        Map.of(
                                "goal", "Say in one sentence what will be better.",
                                "budget", "Enter an amount, such as 1,250,000."));
        var content = pieces(
                Gallery.draw(
                        "kit/head.jte",
                        Map.of(
                                "title",
                                "Propose a project",
                                "question",
                                "What should be done, by whom, for how much?")),
                Gallery.draw("kit/form.jte", Map.of("shell", shell, "form", form)));
        return page(shell, "Propose a project", content);
    }

    static String empty() {
        var shell = Gallery.shell("/projects");
        var job = new Job(
                "Import of 12 files", "Reading plan 5 of 12: ledger.mpp", .4, Job.State.RUNNING, "/imports/7", null);
        var empty = Empty.of("No projects yet", "Drop plans or a portfolio table here, or propose the first project.")
                .next("Import what you have", "/imports");
        var content = pieces(
                Gallery.draw(
                        "kit/head.jte", Map.of("title", "Projects", "question", "What runs, and how does it stand?")),
                Gallery.draw("kit/job.jte", Map.of("job", job)),
                "<div class=\"card\">" + Gallery.draw("kit/empty.jte", Map.of("empty", empty)) + "</div>");
        return page(shell, "Projects", content);
    }

    static String charts() {
        var shell = Gallery.shell("/portfolio");
        var html = new ArrayList<String>();
        html.add(Gallery.draw(
                "kit/head.jte", Map.of("title", "Pictures", "question", "Each with its figures as a table")));
        html.add("<div class=\"halves\">");
        for (var chart : examples()) {
            html.add(Gallery.draw("kit/chart.jte", Map.of("chart", chart)));
        }
        html.add(Gallery.draw("kit/heatmap.jte", Map.of("map", heatMap())));
        html.add("</div>");
        return page(shell, "Pictures", pieces(html.toArray(String[]::new)));
    }

    static List<Chart> examples() {
        var months = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun");
        return List.of(
                new BubbleChart(
                        "Value against risk",
                        new BubbleChart.Axis("Risk", 5.0),
                        new BubbleChart.Axis("Value", 60.0),
                        "cost, £m",
                        List.of("do now", "bets", "fillers", "avoid"),
                        List.of(
                                new BubbleChart.Bubble("Core ledger replacement", 7.8, 88, 23.7, true, "/projects/3"),
                                new BubbleChart.Bubble("Identity for everyone", 2.2, 81, 2.2, true, null),
                                new BubbleChart.Bubble("Warehouse robots", 6.6, 74, 6.8, true, null),
                                new BubbleChart.Bubble("Meeting rooms", 1.5, 41, 1.2, false, null),
                                new BubbleChart.Bubble("Marketplace </script>", 8.2, 69, 7.5, false, null))),
                CategoryChart.of(
                                CategoryChart.Kind.LINE,
                                "Planned, earned, spent",
                                "£m",
                                months,
                                List.of(
                                        CategoryChart.Series.of(
                                                "Planned", Tone.MUTED, values(1.0, 3.0, 6.0, 10.0, 14.0, 18.0)),
                                        CategoryChart.Series.of(
                                                "Earned", Tone.ACCENT, values(1.0, 2.5, 5.0, 8.0, null, null)),
                                        CategoryChart.Series.of(
                                                "Spent", Tone.BAD, values(1.2, 3.4, 7.0, 11.0, null, null)),
                                        CategoryChart.Series.of(
                                                        "Forecast",
                                                        Tone.BAD,
                                                        values(null, null, null, 11.0, 16.0, 21.0))
                                                .forecast()))
                        .heading("Month")
                        .limit("Budget", 18.2),
                CategoryChart.of(
                        CategoryChart.Kind.STACKED,
                        "Ratings by month",
                        "projects",
                        months,
                        List.of(
                                CategoryChart.Series.of("Red", Tone.BAD, values(4, 5, 5, 6, 7, 8)),
                                CategoryChart.Series.of("Amber", Tone.CARE, values(10, 11, 12, 12, 13, 14)),
                                CategoryChart.Series.of("Green", Tone.GOOD, values(46, 44, 43, 42, 40, 38)))),
                CategoryChart.of(
                        CategoryChart.Kind.BAR,
                        "Gap by role",
                        "FTE",
                        months,
                        List.of(CategoryChart.Series.of("Analysts", Tone.ACCENT, values(1, 2, 3, 5, 2, -1)))),
                CategoryChart.of(
                        CategoryChart.Kind.RADAR,
                        "Maturity",
                        "level",
                        List.of("Governance", "Risk", "Benefits", "Resources", "Finance"),
                        List.of(
                                CategoryChart.Series.of("Prior", Tone.MUTED, values(2, 2, 1, 2, 3)),
                                CategoryChart.Series.of("Now", Tone.ACCENT, values(3, 2, 2, 3, 3)),
                                CategoryChart.Series.of("Target", Tone.GOOD, values(4, 4, 3, 4, 4))
                                        .forecast())),
                new SlipChart(
                        "Milestone trend",
                        List.of(
                                LocalDate.of(2026, 5, 31),
                                LocalDate.of(2026, 7, 31),
                                LocalDate.of(2026, 9, 30),
                                LocalDate.of(2026, 10, 31)),
                        List.of(
                                SlipChart.Milestone.of(
                                        "Supplier test", days("2026-11-12", "2026-11-12", "2026-12-20", "2027-01-06")),
                                SlipChart.Milestone.of(
                                        "In service", days("2027-03-26", "2027-03-26", "2027-05-30", "2027-06-30")),
                                SlipChart.Milestone.of(
                                        "Design signed", days("2026-07-20", "2026-08-15", "2026-09-01", null)))));
    }

    private static HeatMap heatMap() {
        var lines = new ArrayList<HeatMap.Line>();
        var loads = Map.of("Analysts", List.of(86, 92, 97, 100, 112, 100), "Testers", List.of(40, 52, 66, 84, 96, 98));
        loads.forEach((role, percents) -> lines.add(new HeatMap.Line(
                role, null, percents.stream().map(HeatMap.Tile::load).toList())));
        return new HeatMap("People, 2027", "% of capacity", List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun"), lines);
    }

    static String signIn() {
        var shell = Shell.bare("en-GB", new Shell.Csrf("_csrf", "X-CSRF-TOKEN", "token"), "nonce", Theme.AUTO);
        var form = FormModel.post(
                        "/login",
                        "Sign in",
                        Field.of(Field.Kind.EMAIL, "username", "E-mail").required(),
                        Field.of(Field.Kind.PASSWORD, "password", "Password").required())
                .refused("E-mail and password do not belong together. Try again, or ask for a link.");
        return Gallery.draw(
                "kit/bare.jte",
                Map.of(
                        "shell",
                        shell,
                        "title",
                        "Sign in",
                        "content",
                        pieces(
                                "<h1>Sign in</h1>",
                                Gallery.draw("kit/form.jte", Map.of("shell", shell, "form", form)))));
    }

    static String page(Shell shell, String title, Content content) {
        return Gallery.draw("kit/page.jte", Map.of("shell", shell, "title", title, "content", content));
    }

    private static List<@Nullable BigDecimal> values(@Nullable Number... numbers) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var number : numbers) {
            values.add(number == null ? null : new BigDecimal(number.toString()));
        }
        return values;
    }

    private static List<@Nullable LocalDate> days(@Nullable String... texts) {
        var days = new ArrayList<@Nullable LocalDate>();
        for (var text : texts) {
            days.add(text == null ? null : LocalDate.parse(text));
        }
        return days;
    }
}
