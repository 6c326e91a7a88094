package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.springframework.stereotype.Component;

/// From problem to action on paper: each with its cause, what is done by whom until when, and whether it worked.
@Component
class ProblemReport {
    private final CorrectiveActions actions;
    private final ProblemWords words;
    private final Clock clock;

    ProblemReport(CorrectiveActions actions, ProblemWords words, Clock clock) {
        this.actions = actions;
        this.words = words;
        this.clock = clock;
    }

    Paper of(List<ProblemView> rows) {
        var planned = actions.of(rows.stream().map(ProblemView::id).toList());
        var names = words.names(rows, planned);
        var paper = Paper.of(
                t("From problem to action"), t("{0}, {1} problems", Formats.date(LocalDate.now(clock)), rows.size()));
        for (var problem : rows) {
            var mine = planned.stream()
                    .filter(one -> one.problemId().equals(problem.id()))
                    .toList();
            paper = chapter(paper, problem, mine, names);
        }
        return paper;
    }

    private Paper chapter(Paper paper, ProblemView problem, List<ActionView> mine, Map<UUID, String> names) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("State"), t(problem.state().label())));
        facts.add(Map.entry(t("Source"), t(problem.says().source().label())));
        var classId = problem.classId();
        if (classId != null) {
            facts.add(Map.entry(t("Class"), names.getOrDefault(classId, "")));
        }
        var project = problem.projectId();
        if (project != null) {
            facts.add(Map.entry(t("Project"), names.getOrDefault(project, "")));
        }
        facts.add(Map.entry(
                t("Root cause"),
                problem.cause().root().isEmpty()
                        ? t("not known")
                        : problem.cause().root()));
        var chapter = paper.heading(problem.key() + " " + problem.title())
                .prose(problem.says().description())
                .facts(facts);
        if (mine.isEmpty()) {
            return chapter.prose(t("No action is planned."));
        }
        return chapter.table(new Paper.Table(
                List.of(t("Action"), t("Owner"), t("Due"), t("State"), t("Effect")),
                mine.stream()
                        .map(one -> List.of(
                                one.says().title(),
                                names.getOrDefault(one.says().ownerId(), ""),
                                Formats.date(one.says().dueOn()),
                                one.isOverdue(LocalDate.now(clock))
                                        ? t("overdue")
                                        : t(one.state().label()),
                                one.checks().isEmpty()
                                        ? t("not checked")
                                        : one.checks().getLast().words()))
                        .toList(),
                false));
    }
}
