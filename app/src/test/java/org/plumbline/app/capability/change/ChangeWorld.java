package org.plumbline.app.capability.change;

import java.time.Clock;
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
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// Changes, waves and units of tests.
final class ChangeWorld {
    static final Initiatives INITIATIVES = Running.bean(Initiatives.class);
    static final Waves WAVES = Running.bean(Waves.class);
    static final Readiness READINESS = Running.bean(Readiness.class);
    static final Actor HEAD = Running.person(Role.PMO_HEAD);

    private ChangeWorld() {}

    static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    static UUID unit(String name) {
        return Running.asSystem(() -> Running.bean(Departments.class)
                .ensure(name + " " + UUID.randomUUID().toString().substring(0, 8), null));
    }

    static InitiativeView.Terms terms(String title) {
        return new InitiativeView.Terms(
                title,
                "Reports come in ten forms.",
                "Method 3.0",
                null,
                HEAD.personId(),
                today(),
                today().plusMonths(9));
    }

    /// An initiative that runs, with one practice shown by the status report.
    static InitiativeView running() {
        return running("status-report");
    }

    /// An initiative that runs, with one practice shown by an artefact.
    static InitiativeView running(String artefact) {
        return Running.as(HEAD, () -> {
            var made = INITIATIVES.create(terms("One way of reporting"));
            INITIATIVES.put(made.id(), new PracticeView(Ids.next(), "Monthly status", null, List.of(artefact)));
            return INITIATIVES.move(made.id(), InitiativeCommand.START);
        });
    }

    static WaveView wave(InitiativeView one, UUID... units) {
        var terms = new WaveView.Terms("First units", today(), today().plusMonths(2), HEAD.personId(), Set.of(units));
        return Running.as(HEAD, () -> WAVES.add(one.id(), terms));
    }

    static WaveView ready(InitiativeView one, WaveView wave) {
        return Running.as(HEAD, () -> {
            READINESS.ask(wave.id(), "Managers are trained");
            var item = WAVES.get(one, wave.number()).items().getFirst();
            READINESS.settle(wave.id(), item.id(), true, "List of the training of 3 May");
            return WAVES.get(one, wave.number());
        });
    }

    /// A project of a unit that runs since a year.
    static ProjectView project(UUID unit, boolean isConfidential) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(
                ProjectField.NAME, "Parcel shop " + UUID.randomUUID().toString().substring(0, 8));
        values.put(ProjectField.DEPARTMENT, unit);
        values.put(ProjectField.START, today().minusYears(1));
        if (isConfidential) {
            values.put(ProjectField.IS_CONFIDENTIAL, true);
        }
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        values,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    /// A risk of a project that is known since a day, with an owner.
    static void risk(ProjectView project, LocalDate raised) {
        var values = Map.<RegisterField, Object>of(
                RegisterField.TITLE, "The shop opens late", RegisterField.OWNER, HEAD.personId());
        var _ = Running.asSystem(() -> Running.bean(Registers.class)
                .load(List.of(new NewRecord(RegisterKind.RISK, project.id(), null, values, raised, null))));
    }

    /// The rule that refuses the work; empty where none does.
    static String rule(Runnable work) {
        try {
            work.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.rule().name();
        }
    }
}
