package org.plumbline.app.capability.training;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The papers of training: the record of one person, and the report about a year.
@Service
public class TrainingPapers {
    private final TrainingFigures figures;
    private final SessionTable sessions;
    private final Competencies competencies;
    private final CurriculumTable curricula;
    private final CurriculumPeople members;
    private final Certificates certificates;
    private final Ratings ratings;
    private final People people;
    private final Clock clock;

    TrainingPapers(
            TrainingFigures figures,
            SessionTable sessions,
            Competencies competencies,
            CurriculumTable curricula,
            CurriculumPeople members,
            Certificates certificates,
            Ratings ratings,
            People people,
            Clock clock) {
        this.figures = figures;
        this.sessions = sessions;
        this.competencies = competencies;
        this.curricula = curricula;
        this.members = members;
        this.certificates = certificates;
        this.ratings = ratings;
        this.people = people;
        this.clock = clock;
    }

    /// What a person took, passed and holds: for the person, their manager, and who runs training.
    ///
    /// @throws Missing for anybody else
    @Transactional(readOnly = true)
    public Paper record(UUID person) {
        if (!ratings.maySee(person)) {
            throw new Missing("person", person);
        }
        var courses = figures.courses();
        var taken = sessions.ofPerson(person).stream()
                .filter(one -> one.state() == EnrolmentState.ATTENDED || one.state() == EnrolmentState.ABSENT)
                .map(one -> List.of(
                        Formats.date(one.endedOn()),
                        java.util.Objects.requireNonNull(courses.get(one.courseId()))
                                .title(),
                        t(one.state().label()),
                        one.hasPassed() == null ? Formats.NONE : one.hasPassed() ? t("passed") : t("not passed"),
                        one.afterPercent() == null ? Formats.NONE : one.afterPercent() + " %"))
                .toList();
        var held = certificates.of(person).stream()
                .map(one -> List.of(
                        one.key(),
                        one.title(),
                        one.issuer(),
                        Formats.date(one.issuedOn()),
                        one.expiresOn() == null ? t("without end") : Formats.date(one.expiresOn())))
                .toList();
        var paper =
                Paper.of(t("Training record of {0}", people.get(person).name()), Formats.date(LocalDate.now(clock)));
        paper = tabled(
                paper,
                t("Courses taken"),
                List.of(t("Day"), t("Course"), t("State"), t("Passed"), t("Quiz after")),
                taken);
        paper = tabled(
                paper,
                t("Certificates"),
                List.of(t("Number"), t("Title"), t("Issued by"), t("Issued on"), t("Holds until")),
                held);
        return tabled(
                paper, t("Curricula"), List.of(t("Curriculum"), t("Mandatory"), t("Passed on")), curricula(person));
    }

    private List<List<String>> curricula(UUID person) {
        return members.of(person).stream()
                .map(one -> List.of(
                        one.curriculum().title(),
                        t("{0} of {1}", one.standing().passed(), one.standing().required()),
                        one.standing().completedOn() == null
                                ? Formats.NONE
                                : Formats.date(one.standing().completedOn())))
                .toList();
    }

    private static Paper tabled(Paper paper, String heading, List<String> heads, List<List<String>> rows) {
        var with = paper.heading(heading);
        return rows.isEmpty() ? with.prose(t("None.")) : with.table(new Paper.Table(heads, rows, false));
    }

    /// What a calendar year of training brought, for who runs it: the figures, the sessions held, how far each
    /// curriculum is.
    @Transactional(readOnly = true)
    public Paper report(int year) {
        competencies.requireRun();
        var held = sessions.all().stream()
                .filter(one ->
                        one.state() == SessionState.HELD && one.terms().onDay().getYear() == year)
                .toList();
        var rows = held.stream()
                .map(one -> List.of(
                        Formats.date(one.terms().onDay()),
                        one.course().title(),
                        t("{0} of {1}", one.seated(), one.terms().seats()),
                        amounts(TrainingFigures.cost(one))))
                .toList();
        var paper = Paper.of(t("Training report {0}", Integer.toString(year)), Formats.date(LocalDate.now(clock)))
                .heading(t("What the year brought"))
                .facts(facts(figures.of(year)));
        paper = tabled(paper, t("Sessions held"), List.of(t("Day"), t("Course"), t("On the list"), t("Cost")), rows);
        return tabled(
                paper,
                t("Curricula"),
                List.of(t("Curriculum"), t("Courses"), t("People"), t("Passed")),
                curricula.all().stream()
                        .map(one -> List.of(
                                one.title(),
                                Integer.toString(one.terms().steps().size()),
                                Integer.toString(one.people()),
                                Integer.toString(one.completed())))
                        .toList());
    }

    private static String amounts(Map<String, BigDecimal> cost) {
        return cost.isEmpty()
                ? Formats.NONE
                : cost.entrySet().stream()
                        .map(one -> Formats.money(one.getValue(), one.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static List<Map.Entry<String, String>> facts(TrainingFigures.Year year) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        facts.add(Map.entry(t("People trained"), Formats.number(year.people())));
        facts.add(Map.entry(t("Attendance"), share(year.attendance())));
        facts.add(Map.entry(t("Passed"), share(year.passed())));
        facts.add(Map.entry(t("1 Reaction"), mean(year.reaction())));
        facts.add(Map.entry(t("2 Learning"), mean(year.learned())));
        facts.add(Map.entry(t("3 Behaviour"), mean(year.behaviour())));
        facts.add(Map.entry(t("4 Results"), Formats.number(year.results())));
        facts.add(Map.entry(t("Gaps closed"), share(year.gapClosed())));
        facts.add(Map.entry(t("Coverage"), share(year.coverage())));
        facts.add(Map.entry(t("Cost"), amounts(year.cost())));
        return facts;
    }

    private static String share(@Nullable Double value) {
        return value == null ? t("n/a") : Formats.percent(BigDecimal.valueOf(value), 0);
    }

    private static String mean(@Nullable Double value) {
        return value == null ? t("n/a") : Formats.number(BigDecimal.valueOf(value), 1);
    }
}
