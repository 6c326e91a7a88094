package org.plumbline.app.demand;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PdfPaper;
import org.springframework.stereotype.Component;

/// The charter that a project begins with: what it is for, who answers for it, what it may spend and by when, taken
/// from
/// the proposal that was approved. It is attached to the project and stays as it is.
@Component
class ProjectCharter {
    private final PersonDirectory people;

    ProjectCharter(PersonDirectory people) {
        this.people = people;
    }

    /// What a project is begun from.
    ///
    /// @param lessons of others that it should heed
    record Grounds(Blueprint blueprint, List<LessonBook.Advice> lessons) {
        Grounds {
            lessons = List.copyOf(lessons);
        }
    }

    /// The charter as PDF.
    byte[] of(ProposalView proposal, ProjectView project, Blueprint.Drawn drawn, Grounds grounds) {
        var text = proposal.text();
        var milestones = drawn.tasks().stream()
                .filter(PlanTask::isMilestone)
                .map(task -> List.of(
                        String.valueOf(task.name()),
                        Formats.date(
                                task.dates().finish() == null
                                        ? null
                                        : task.dates().finish().toLocalDate())))
                .toList();
        var lessons = grounds.lessons().stream()
                .map(lesson -> List.of(lesson.key() + " " + lesson.title(), lesson.advice()))
                .toList();
        var charter = Paper.of(
                        t("Project charter: {0}", project.name()), t("{0}, from {1}", project.key(), proposal.key()))
                .facts(facts(proposal, project, drawn, grounds.blueprint()))
                .heading(t("What is it for?"))
                .prose(text.purpose())
                .heading(t("Why is it needed?"))
                .prose(text.need())
                .heading(t("How it helps"))
                .items(text.helps().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(way -> t(way.getKey().label()) + ": " + way.getValue())
                        .toList())
                .heading(t("Milestones"))
                .table(new Paper.Table(List.of(t("Milestone"), t("Planned for")), milestones, false))
                .heading(t("Why it was approved"))
                .prose(proposal.reason() == null ? "" : proposal.reason());
        return PdfPaper.render(
                lessons.isEmpty()
                        ? charter
                        : charter.heading(t("Lessons of others to heed"))
                                .table(new Paper.Table(
                                        List.of(t("Lesson"), t("What to do next time")), lessons, false)));
    }

    private List<Map.Entry<String, String>> facts(
            ProposalView proposal, ProjectView project, Blueprint.Drawn drawn, Blueprint blueprint) {
        var text = proposal.text();
        var facts = new ArrayList<Map.Entry<String, String>>();
        put(facts, t("Sponsor"), name(text.people().sponsorId()));
        put(facts, t("Project manager"), name(project.reference(ProjectField.MANAGER)));
        put(facts, t("Start"), Formats.date(project.date(ProjectField.START)));
        put(facts, t("Finish"), Formats.date(drawn.finish()));
        var budget = project.number(ProjectField.BUDGET);
        put(facts, t("Budget"), budget == null ? null : Formats.money(budget, text.currency()));
        var benefit = proposal.headline().benefit();
        put(facts, t("Benefits"), benefit == null ? null : Formats.money(benefit, text.currency()));
        put(facts, t("Approved as"), proposal.key());
        put(facts, t("Blueprint"), t("{0}, version {1}", t(blueprint.name()), blueprint.version()));
        return facts;
    }

    private @Nullable String name(@Nullable UUID id) {
        var person = id == null ? null : people.byIds(List.of(id)).get(id);
        return person == null ? null : person.name();
    }

    private static void put(List<Map.Entry<String, String>> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(Map.entry(label, value));
        }
    }
}
