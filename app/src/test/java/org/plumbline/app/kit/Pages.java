package org.plumbline.app.kit;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.app.kit.chart.Gantt;
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
        return page(
                shell,
                "Propose a project",
                pieces(
                        Gallery.draw(
                                "kit/head.jte",
                                Map.of(
                                        "title",
                                        "Propose a project",
                                        "question",
                                        "What should be done, by whom, for how much?")),
                        Gallery.draw("kit/form.jte", Map.of("shell", shell, "form", proposal()))));
    }

    private static FormModel proposal() {
        return FormModel.post("/projects", "Create the project")
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
        for (var chart : Pictures.all()) {
            html.add(Gallery.draw("kit/chart.jte", Map.of("chart", chart)));
        }
        html.add(Gallery.draw("kit/heatmap.jte", Map.of("map", Pictures.heatMap())));
        html.add("</div>");
        return page(shell, "Pictures", pieces(html.toArray(String[]::new)));
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
}
