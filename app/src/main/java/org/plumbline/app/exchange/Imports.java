package org.plumbline.app.exchange;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.SourceTable;
import org.plumbline.app.exchange.internal.ImportRunner;
import org.plumbline.app.exchange.internal.JobTable;
import org.plumbline.app.exchange.internal.Uploads;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.files.table.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Imports: files come in, are looked at, and are taken in once a person agrees. People see the imports they started:
/// what a file says is for those who sent it.
@Service
public class Imports {
    /// Files of one import.
    public static final int MOST_FILES = 2_000;

    private static final int PROBLEMS = 5_000;

    private final JobTable jobs;
    private final Uploads uploads;
    private final ImportRunner runner;
    private final SourceTable sources;
    private final Access access;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    Imports(
            JobTable jobs,
            Uploads uploads,
            ImportRunner runner,
            SourceTable sources,
            Access access,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.runner = runner;
        this.sources = sources;
        this.access = access;
        this.audit = audit;
        transaction = new TransactionTemplate(transactions);
    }

    /// True where the acting person may import what they like.
    public boolean mayImport() {
        return access.may(Permission.IMPORT);
    }

    /// Stores the files and begins to work them off; comes back at once.
    ///
    /// @return the import's id
    /// @throws Refusal where there are no or too many files, or one is too large
    public UUID start(ImportOrder order, List<Upload> files) {
        if (order.projectId() == null) {
            access.require(Permission.IMPORT);
        } else {
            access.require(Permission.EDIT_PROJECT, order.projectId());
        }
        check(order.mapping());
        if (files.isEmpty()) {
            throw new Refusal(ImportRules.NO_FILES);
        }
        if (files.size() > MOST_FILES) {
            throw new Refusal(ImportRules.TOO_MANY_FILES, files.size(), MOST_FILES);
        }
        var id = Ids.next();
        var stored = store(
                files.size() == 1 && order.asOf() != null
                        ? List.of(files.getFirst().of(order.asOf()))
                        : files);
        var title = order.title().isBlank() ? titleOf(stored) : order.title().strip();
        var named = new ImportOrder(title, order.asOf(), order.isDryRun(), order.mapping(), order.projectId());
        transaction.executeWithoutResult(status -> {
            jobs.insert(id, named, access.actor());
            var position = 0;
            for (var file : stored) {
                jobs.insert(id, file.id(), ++position, file.file());
            }
            audit.record(subject(id, title), "uploaded", Map.of(), Map.of("Files", stored.size()));
        });
        runner.start(id, access.actor());
        return id;
    }

    private record Kept(UUID id, Uploads.Stored file) {}

    private List<Kept> store(List<Upload> files) {
        var stored = new ArrayList<Kept>();
        try {
            for (var file : files) {
                var fileId = Ids.next();
                stored.add(new Kept(fileId, uploads.store(fileId, file)));
            }
            return stored;
        } catch (Refusal refusal) {
            stored.forEach(one -> uploads.discard(one.id()));
            throw refusal;
        }
    }

    private static String titleOf(List<Kept> stored) {
        var first = stored.getFirst().file().name();
        return stored.size() == 1 ? first : "%s and %d more".formatted(first, stored.size() - 1);
    }

    private static void check(ColumnMapping mapping) {
        mapping.fields().values().forEach(field -> {
            if (!field.isEmpty() && Field.ofId(field).isEmpty()) {
                throw new Refusal(ImportRules.UNKNOWN_FIELD, field);
            }
        });
    }

    /// An import of the acting person.
    ///
    /// @throws Missing where they started none of that id
    public ImportView get(UUID id) {
        return jobs.find(id)
                .filter(view -> view.startedBy().equals(access.actor().personId()))
                .orElseThrow(() -> new Missing("import", id));
    }

    /// An import of the acting person once it has ended, or as it stands when the time is over.
    public ImportView ended(UUID id, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        var view = get(id);
        while (view.state().isRunning() && System.nanoTime() < until) {
            runner.await(id, Duration.ofNanos(until - System.nanoTime()));
            view = get(id);
        }
        return view;
    }

    /// What could not be taken, in the order of the files.
    public List<ImportProblem> problems(UUID id) {
        get(id);
        return jobs.problems(id, PROBLEMS);
    }

    /// The acting person's imports, newest first, without their files.
    public List<ImportView> latest(int limit, int offset) {
        return jobs.latest(access.actor().personId(), limit, offset);
    }

    /// How many imports the acting person started.
    public long count() {
        return jobs.count(access.actor().personId());
    }

    /// Takes in what was shown by the dry run, or goes on where it failed; files taken in already stay as they are.
    public void apply(UUID id) {
        again(id, false);
    }

    /// Works out anew what would change.
    public void check(UUID id) {
        again(id, true);
    }

    private void again(UUID id, boolean isDryRun) {
        var view = get(id);
        if (view.state().isRunning()) {
            throw new Refusal(ImportRules.STILL_RUNNING);
        }
        transaction.executeWithoutResult(status -> {
            if (view.state() == ImportState.DONE || !jobs.claim(id, isDryRun)) {
                throw new Refusal(ImportRules.ALREADY_DONE);
            }
            var files = Map.of("Files", view.files().size());
            audit.record(subject(id, view.title()), isDryRun ? "checked" : "applied", Map.of(), files);
        });
        runner.start(id, access.actor());
    }

    /// Of which day one file is.
    ///
    /// @param day null where the file says so itself
    public record DayOf(UUID fileId, @Nullable LocalDate day) {}

    /// What a person decides about an import before it is taken in.
    ///
    /// @param asOf the day the files are of, null where they say so
    /// @param signature of the headers the mapping is for, empty for none
    /// @param mapping remembered for these headers
    /// @param units what amounts without a unit are in, by signature of their table
    /// @param answers `SAME:<project id>`, `NEW` or `SKIP` by question
    /// @param days of single files
    public record Decisions(
            @Nullable LocalDate asOf,
            String signature,
            ColumnMapping mapping,
            Map<String, String> answers,
            Map<String, BigDecimal> units,
            List<DayOf> days) {
        public Decisions {
            days = List.copyOf(days);
            answers = Map.copyOf(answers);
            units = Map.copyOf(units);
        }

        public Decisions(
                @Nullable LocalDate asOf, String signature, ColumnMapping mapping, Map<String, String> answers) {
            this(asOf, signature, mapping, answers, Map.of(), List.of());
        }
    }

    /// Keeps what a person decided, for this import and those to come, and works out anew what would change.
    public void decide(UUID id, Decisions decisions) {
        var view = get(id);
        if (view.state().isRunning()) {
            throw new Refusal(ImportRules.STILL_RUNNING);
        }
        check(decisions.mapping());
        var by = access.actor().name();
        var asked = view.files().stream()
                .map(FileView::report)
                .filter(java.util.Objects::nonNull)
                .flatMap(report -> report.questions().stream())
                .toList();
        transaction.executeWithoutResult(status -> {
            jobs.settings(id, decisions.asOf(), view.mapping());
            decisions.days().forEach(one -> jobs.day(id, one.fileId(), one.day()));
            if (!decisions.signature().isEmpty()) {
                jobs.remember(decisions.signature(), decisions.mapping(), by);
            }
            decisions.units().forEach((signature, unit) -> {
                var known = jobs.mapping(signature).orElse(ColumnMapping.NONE);
                jobs.remember(signature, known.with(new ColumnMapping(Map.of(), null, unit)), by);
            });
            for (var question : asked) {
                var answer = decisions.answers().get(question.key());
                if (answer != null) {
                    answer(question, answer, by);
                }
            }
        });
        again(id, true);
    }

    private void answer(FileReport.Question question, String answer, String by) {
        var chosen = question.candidates().stream()
                .filter(candidate -> answer.equals("SAME:" + candidate.projectId()))
                .findFirst();
        if (chosen.isPresent()) {
            sources.remember(question.key(), same(chosen.get()), by);
        } else if (answer.equals("NEW") || answer.equals("SKIP")) {
            sources.remember(question.key(), new SourceTable.Answer(answer, null, null), by);
        }
    }

    /// A project that only this import makes is known by its name until then.
    private static SourceTable.Answer same(FileReport.Candidate chosen) {
        return chosen.isToCome()
                ? new SourceTable.Answer("SAME", null, chosen.name())
                : new SourceTable.Answer("SAME", chosen.projectId(), null);
    }

    private static Subject subject(UUID id, String title) {
        return new Subject("import", id, title, null);
    }
}
