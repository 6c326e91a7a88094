package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the dry run says is what the import then does.
class DryRunIT {
    private static final Pattern KEY = Pattern.compile("\\b(PRJ|OPS|RSK|ISS|ACT|PGM|PFL)-\\d+ ?");

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /// Files that build on each other: later years of the same list, plans, risks, money and status of projects that
    /// only
    /// this batch brings, a file that comes twice, one that cannot be read, one with bad rows.
    private Sending mixed() {
        return Sending.by(head)
                .file("list_2024-12-31.csv", list("Budget (£m)", "Roads", "12.5", "Amber"))
                .file("list_2025-12-31.csv", list("Budget (£m)", "Roads", "14", "Red"))
                .file("later_2025-12-31.csv", list("Budget (£m)", "Rail", "15", "Green"))
                .file("twice.csv", list("Budget (£m)", "Roads", "12.5", "Amber"))
                .file("again.csv", list("Budget (£m)", "Roads", "12.5", "Amber"))
                .file("old_2023-12-31.csv", list("Budget (£m)", "Roads", "9", "Green"))
                .file("lock.xml", plan("Lock " + mark))
                .file("lock again.xml", plan("Lock " + mark))
                .file("tide.xml", plan("Tide gates " + mark))
                .file(
                        "risks.csv",
                        "ID,Project,Type,Title,Probability,Impact\n1,Tide gates %1$s,risk,Flood,4,4\n1,Tide gates %1$s,risk,Flood,4,5\n2,Nowhere %1$s,risk,Fire,1,1\n"
                                .formatted(mark))
                .file("money.csv", "Project,Month,Actual,Currency\nTide gates %s,2026-01,100,GBP\n".formatted(mark))
                .file(
                        "status.csv",
                        "Project key,Project,Period,RAG,Status comment\n,Tide gates %s,2026-01,Red,Late\n"
                                .formatted(mark))
                .file("people.csv", "Name,E-mail\nAda %1$s,ada%1$s@example.org\n".formatted(mark))
                .file("broken.mpp", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
    }

    private String list(String budget, String department, String amount, String rag) {
        return "Project name,Department,Project manager,%s,RAG,Region\n".formatted(budget)
                + "Lock %1$s,%2$s %1$s,Ada %1$s,%3$s,%4$s,North\n".formatted(mark, department, amount, rag)
                + "Locks %1$s,%2$s %1$s,Ada %1$s,TBC,%3$s,South\n".formatted(mark, department, rag)
                + "Weir %1$s %2$s,%2$s %1$s,Bo %1$s,-3,%3$s,South\n".formatted(mark, department, rag)
                + "Weir %1$s %2$s,%2$s %1$s,Bo %1$s,3,%3$s,South\n".formatted(mark, department, rag);
    }

    private static String plan(String name) {
        return PlanXml.of(name, "")
                .task(1, 1, "Dig", 3)
                .task(2, 1, "Pour", 2, 1)
                .text();
    }

    private static String plain(@Nullable Object report) {
        return KEY.matcher(String.valueOf(report)).replaceAll("").replaceAll("projectId=[0-9a-f-]{36}, key=[^,]*", "");
    }

    private static List<String> said(Actor actor, ImportView view) {
        var said = new java.util.ArrayList<String>();
        view.files().forEach(file -> said.add(file.name() + " " + plain(file.report())));
        Sending.problems(actor, view).forEach(problem -> said.add(plain(problem)));
        return said;
    }

    private ImportView applied(ImportView shown) {
        Running.as(head, () -> {
            Running.bean(Imports.class).apply(shown.id());
            return true;
        });
        return Sending.ended(head, shown.id());
    }

    @Test
    void a_folder_of_many_kinds_is_taken_in_exactly_as_it_was_shown() {
        var shown = mixed().dryRun();
        var applied = applied(shown);

        assertThat(applied.state()).isEqualTo(ImportState.DONE);
        assertThat(applied.counts()).isEqualTo(shown.counts());
        assertThat(said(head, applied)).containsExactlyElementsOf(said(head, shown));
        assertThat(shown.counts().created()).isGreaterThan(5);
        assertThat(shown.counts().updated()).isPositive();
    }

    @Test
    void what_was_shown_leaves_nothing_behind_and_uses_up_no_keys() {
        var before = lastNumber();

        var shown = mixed().dryRun();

        assertThat(shown.counts().created()).isPositive();
        assertThat(lastNumber()).isEqualTo(before);
        assertThat(Running.as(head, () -> Running.bean(Projects.class).named("Lock " + mark)))
                .isEmpty();
        assertThat(said(head, shown)).noneMatch(text -> text.contains("PRJ-9000"));
    }

    private static long lastNumber() {
        return Running.bean(JdbcClient.class)
                .sql("select coalesce(max(last_number), 0) from kernel.numbering where prefix = 'PRJ'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_near_match_of_two_files_of_one_import_is_asked_and_the_answer_counts_when_it_is_taken_in() {
        var shown = Sending.by(head)
                .file("a.xml", plan("Harbour bridge renewal " + mark))
                .file("b.xml", plan("Harbour bridge renewl " + mark))
                .dryRun();
        var question = shown.files().stream()
                .flatMap(file -> java.util.Objects.requireNonNull(file.report()).questions().stream())
                .findFirst()
                .orElseThrow();
        var same = "SAME:" + question.candidates().getFirst().projectId();

        Running.as(head, () -> {
            Running.bean(Imports.class)
                    .decide(
                            shown.id(),
                            new Imports.Decisions(null, "", ColumnMapping.NONE, Map.of(question.key(), same)));
            return true;
        });
        var decided = Sending.ended(head, shown.id());
        var applied = applied(decided);

        assertThat(shown.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(decided.counts().created()).isEqualTo(1);
        assertThat(applied.counts()).isEqualTo(decided.counts());
    }

    @Test
    void a_dry_run_gives_way_to_somebody_who_works_on_the_same_project() throws Exception {
        Sending.by(head)
                .file("p.csv", "Project name,Department\nQuay %1$s,Roads %1$s\n".formatted(mark))
                .apply();
        var quay = Running.as(head, () -> Running.bean(Projects.class).named("Quay " + mark))
                .getFirst();
        var held = new CompletableFuture<Boolean>();
        var let = new CompletableFuture<Boolean>();
        var somebody = Thread.ofVirtual().start(() -> workOn(quay, held, let));
        held.get(60, TimeUnit.SECONDS);

        var id = Sending.by(head)
                .file(
                        "q.csv",
                        "Project name,Department,Category\nQuay %1$s,Roads %1$s,Pier\n"
                                .formatted(mark)
                                .getBytes(StandardCharsets.UTF_8))
                .beginDryRun();
        let.completeOnTimeout(true, 900, TimeUnit.MILLISECONDS);
        somebody.join(Duration.ofSeconds(60));
        var shown = Sending.ended(head, id);

        assertThat(shown.state()).isEqualTo(ImportState.CHECKED);
        assertThat(shown.counts())
                .as(String.valueOf(Sending.problems(head, shown)))
                .isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(Sending.report(shown).changes())
                .anyMatch(change -> "Dock".equals(change.before()) && "Pier".equals(change.after()));
    }

    private void workOn(ProjectView project, CompletableFuture<Boolean> held, CompletableFuture<Boolean> let) {
        Running.as(
                head,
                () -> new TransactionTemplate(Running.bean(PlatformTransactionManager.class)).execute(status -> {
                    Running.bean(Projects.class)
                            .update(project.id(), Map.of(ProjectField.CATEGORY, "Dock"), Map.of(), project.source());
                    held.complete(true);
                    return let.orTimeout(60, TimeUnit.SECONDS).join();
                }));
    }
}
