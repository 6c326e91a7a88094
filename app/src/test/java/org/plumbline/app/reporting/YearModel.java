package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Rag;

/// What the status cycle promises, in plain collections: statements are only ever added, and as of a day the latest one
/// that was known by then answers. It knows nothing of how the product keeps or adds anything up.
final class YearModel {
    /// What was frozen or imported of a project for a month.
    ///
    /// @param known from which day on it answers
    /// @param file what an import said, null for what was written here
    record Statement(
            PeriodView month,
            LocalDate known,
            int version,
            Rag rag,
            BigDecimal budget,
            Set<String> portfolios,
            @Nullable Said file) {}

    /// What a file says of a project.
    record Said(LocalDate day, Rag rag, BigDecimal budget) {}

    /// A report that is not frozen yet.
    record Draft(ReportState state, Rag rag, boolean isFromFile) {}

    /// A project as it is now.
    static final class Project {
        BigDecimal budget = new BigDecimal("100");
        boolean isConfidential;
        Set<String> portfolios = Set.of();
        final Map<String, Draft> drafts = new HashMap<>();
        final List<Statement> statements = new ArrayList<>();

        Optional<Statement> latestOf(PeriodView month) {
            return statements.stream()
                    .filter(one -> one.month().key().equals(month.key()))
                    .max(Comparator.comparingInt(Statement::version));
        }

        /// Adds it as the next version of its month, whatever version it names.
        private void add(Statement one) {
            var version = 1 + latestOf(one.month()).map(Statement::version).orElse(0);
            statements.add(new Statement(
                    one.month(), one.known(), version, one.rag(), one.budget(), one.portfolios(), one.file()));
        }

        private Optional<Statement> answering(LocalDate day) {
            return statements.stream()
                    .filter(one -> !one.known().isAfter(day))
                    .max(Comparator.comparing((Statement one) -> one.month().toDay())
                            .thenComparing(Statement::known)
                            .thenComparingInt(Statement::version));
        }
    }

    /// Figures of a question.
    record Figures(
            long projects,
            Map<Rag, Long> reported,
            @Nullable BigDecimal budget) {}

    final Map<String, Project> projects = new LinkedHashMap<>();

    /// The manager's report, handed in; false where the product has to refuse it.
    boolean handIn(Project project, PeriodView month, boolean isFrozen, Rag rag) {
        var draft = project.drafts.get(month.key());
        if (isFrozen || draft != null && draft.state() != ReportState.DRAFTED) {
            return false;
        }
        project.drafts.put(month.key(), new Draft(ReportState.SUBMITTED, rag, false));
        return true;
    }

    /// Confirmed or given back by the PMO; false where the product has to refuse it.
    boolean judge(Project project, PeriodView month, boolean isFrozen, ReportState verdict) {
        var draft = project.drafts.get(month.key());
        var isReady = draft != null
                && (draft.state() == ReportState.SUBMITTED
                        || verdict == ReportState.DRAFTED && draft.state() == ReportState.VALIDATED);
        if (isFrozen || draft == null || !isReady) {
            return false;
        }
        project.drafts.put(month.key(), new Draft(verdict, draft.rag(), draft.isFromFile()));
        return true;
    }

    /// How many statements an import of this has to keep: what was said last is not kept twice.
    int imported(Project project, PeriodView month, boolean isFrozen, Said said) {
        if (project.latestOf(month).map(Statement::file).filter(said::equals).isPresent()) {
            return 0;
        }
        project.add(new Statement(month, said.day(), 0, said.rag(), said.budget(), project.portfolios, said));
        var draft = project.drafts.get(month.key());
        if (!isFrozen && (draft == null || draft.isFromFile())) {
            project.drafts.put(month.key(), new Draft(ReportState.SUBMITTED, said.rag(), true));
        }
        return 1;
    }

    /// A correction of a frozen month: the same facts under another rating; false where there is nothing to correct.
    boolean correct(Project project, PeriodView month, Rag rag) {
        var before = project.latestOf(month);
        before.ifPresent(
                one -> project.add(new Statement(month, one.known(), 0, rag, one.budget(), one.portfolios(), null)));
        return before.isPresent();
    }

    /// Every project gets a statement, rated by the report that was handed in, or not at all.
    void freeze(PeriodView month) {
        for (var project : projects.values()) {
            var draft = project.drafts.get(month.key());
            var isIn = draft != null && draft.state() != ReportState.DRAFTED;
            var rag = draft != null && isIn ? draft.rag() : Rag.NONE;
            project.add(new Statement(month, month.toDay(), 0, rag, project.budget, project.portfolios, null));
        }
    }

    /// The figures of a portfolio as of a day, for somebody who sees secrets or not.
    Figures asOf(LocalDate day, String portfolio, boolean seesSecrets) {
        return figures(projects.values().stream()
                .filter(one -> seesSecrets || !one.isConfidential)
                .flatMap(one -> one.answering(day).stream())
                .filter(one -> one.portfolios().contains(portfolio))
                .toList());
    }

    /// The months of the projects that stand in a portfolio as of a day: of each what answers among the statements of
    /// that month, wherever it stood then.
    Map<String, Figures> months(LocalDate day, String portfolio, boolean seesSecrets) {
        var months = new TreeMap<String, List<Statement>>();
        for (var project : projects.values()) {
            var isAsked = project.answering(day)
                    .filter(one -> one.portfolios().contains(portfolio))
                    .isPresent();
            if (!isAsked || project.isConfidential && !seesSecrets) {
                continue;
            }
            var known = new HashMap<String, Statement>();
            project.statements.stream()
                    .filter(one -> !one.known().isAfter(day))
                    .sorted(Comparator.comparing(Statement::known).thenComparingInt(Statement::version))
                    .forEach(one -> known.put(one.month().key(), one));
            known.forEach((month, one) ->
                    months.computeIfAbsent(month, key -> new ArrayList<>()).add(one));
        }
        var figures = new TreeMap<String, Figures>();
        months.forEach((month, statements) -> figures.put(month, figures(statements)));
        return figures;
    }

    /// How many projects a portfolio has now, and what they may cost.
    Figures now(String portfolio, boolean seesSecrets) {
        var seen = projects.values().stream()
                .filter(one -> seesSecrets || !one.isConfidential)
                .filter(one -> one.portfolios.contains(portfolio))
                .map(one -> one.budget)
                .toList();
        return new Figures(seen.size(), Map.of(), sum(seen));
    }

    private static Figures figures(List<Statement> statements) {
        var reported = new EnumMap<Rag, Long>(Rag.class);
        statements.forEach(one -> reported.merge(one.rag(), 1L, Long::sum));
        return new Figures(
                statements.size(),
                reported,
                sum(statements.stream().map(Statement::budget).toList()));
    }

    private static @Nullable BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream()
                .reduce(BigDecimal::add)
                .map(BigDecimal::stripTrailingZeros)
                .orElse(null);
    }
}
