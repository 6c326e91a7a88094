package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Projects and profiles that the tests of benefits begin with.
final class BenefitWorld {
    static final Benefits BENEFITS = Running.bean(Benefits.class);
    static final Projects PROJECTS = Running.bean(Projects.class);

    final Actor head = Running.person(Role.PMO_HEAD);
    final Actor member = Running.person(Role.PMO_MEMBER);
    final Actor finance = Running.person(Role.FINANCE);
    final Actor owner = Running.person(Role.REQUESTER);
    final Actor manager = Running.person(Role.REQUESTER);
    final Actor sponsor = Running.person(Role.REQUESTER);

    static String fresh(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /// A project that runs, managed by the manager.
    ProjectView project(LocalDate finish, boolean isConfidential) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, fresh("Parcel shop"));
        values.put(ProjectField.GOAL, "Parcels at the till");
        values.put(ProjectField.OWNER, sponsor.personId());
        values.put(ProjectField.SPONSOR, sponsor.personId());
        values.put(ProjectField.MANAGER, manager.personId());
        values.put(ProjectField.START, finish.minusYears(1));
        values.put(ProjectField.BASELINE_FINISH, finish);
        values.put(ProjectField.CURRENCY, "EUR");
        values.put(ProjectField.BUDGET, new BigDecimal("100000"));
        if (isConfidential) {
            values.put(ProjectField.IS_CONFIDENTIAL, true);
        }
        return Running.asSystem(() -> PROJECTS.create(new NewProject(
                ProjectKind.PROJECT, ProjectState.EXECUTING, values, Map.of(), List.of(), ProjectView.Source.HERE)));
    }

    /// A profile that passes every question.
    BenefitProfile profile(ProjectView project) {
        return profile(new BenefitProfile.Share(project.id(), new BigDecimal("100")));
    }

    BenefitProfile profile(BenefitProfile.Share... shares) {
        var answers = new EnumMap<Doam.Question, Doam.Answer>(Doam.Question.class);
        for (var question : Doam.Question.values()) {
            answers.put(question, new Doam.Answer(true, "Shown by the monthly report of the call centre"));
        }
        return new BenefitProfile(
                fresh("Fewer calls about parcels"),
                BenefitKind.CASH,
                "Customers see where their parcel is",
                "Customers and the call centre",
                new BenefitProfile.Measure(
                        fresh("Calls about parcels"),
                        "a month",
                        Reading.LATEST,
                        new BigDecimal("1200"),
                        LocalDate.of(2026, 1, 31),
                        "Report of January",
                        new BigDecimal("800"),
                        LocalDate.of(2027, 12, 31)),
                new BenefitProfile.Place(owner.personId(), null, null, List.of(shares), Set.of()),
                new Doam(answers),
                80,
                "EUR",
                Grain.MONTH,
                false);
    }

    BenefitView claimed(ProjectView project) {
        return Running.as(head, () -> BENEFITS.claim(profile(project)));
    }

    BenefitView move(Actor who, BenefitView benefit, BenefitCommand command, String reason) {
        return Running.as(who, () -> BENEFITS.move(benefit.id(), benefit.version(), command, reason));
    }

    BenefitView validated(ProjectView project) {
        return move(member, claimed(project), BenefitCommand.VALIDATE, "");
    }
}
