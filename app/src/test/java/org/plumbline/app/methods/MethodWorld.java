package org.plumbline.app.methods;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/// People and projects of one test about methods.
public final class MethodWorld {
    static final Methods METHODS = Running.bean(Methods.class);
    static final ProjectMethods PINNED = Running.bean(ProjectMethods.class);

    static {
        // Tests on the shared server choose for their projects, whatever was published before them.
        Running.asSystem(() -> {
            Running.bean(NewProjectMethod.class).nameNone();
            return "";
        });
    }

    public final Actor head = Running.person(Role.PMO_HEAD);
    public final Actor member = Running.person(Role.PMO_MEMBER);
    public final Actor manager = Running.person(Role.REQUESTER);
    public final Actor stranger = Running.person(Role.REQUESTER);

    /// The shipped pack under a name of its own.
    static Pack pack(String name) {
        var pack = ShippedPacks.PROJECTS.pack();
        return named(pack, name + " " + UUID.randomUUID().toString().substring(0, 8));
    }

    static Pack named(Pack pack, String name) {
        return new Pack(
                name,
                pack.kind(),
                pack.purpose(),
                pack.types(),
                pack.thresholds(),
                pack.roles(),
                pack.phases(),
                pack.deliverables(),
                pack.templates(),
                pack.oversight(),
                pack.tailoring());
    }

    /// A method whose first version is published: written by the member, published by the head.
    public MethodView published() {
        var method = Running.as(member, () -> METHODS.install(pack("Course")));
        publish(method, 1, "The first version, for all projects.");
        return method;
    }

    /// The next version, published as the one before was.
    public ReleaseView publishNext(MethodView method) {
        var draft = Running.as(member, () -> METHODS.begin(method, null));
        return publish(method, draft.number(), "What was asked for is in it.");
    }

    ReleaseView publish(MethodView method, int number, String notes) {
        var draft = Running.as(member, () -> METHODS.release(method, number));
        var review = Running.as(member, () -> METHODS.move(method, number, draft.version(), ReleaseCommand.SUBMIT, ""));
        return Running.as(head, () -> METHODS.move(method, number, review.version(), ReleaseCommand.PUBLISH, notes));
    }

    /// A project that runs, managed by the manager.
    public ProjectView project(boolean isConfidential) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(
                ProjectField.NAME, "Parcel shop " + UUID.randomUUID().toString().substring(0, 8));
        values.put(ProjectField.GOAL, "Parcels at the till");
        values.put(ProjectField.OWNER, head.personId());
        values.put(ProjectField.SPONSOR, head.personId());
        values.put(ProjectField.MANAGER, manager.personId());
        values.put(ProjectField.START, LocalDate.of(2026, 1, 1));
        values.put(ProjectField.BASELINE_FINISH, LocalDate.of(2027, 1, 31));
        values.put(ProjectField.CURRENCY, "EUR");
        values.put(ProjectField.CATEGORY, "Software");
        values.put(ProjectField.BUDGET, new BigDecimal("400000"));
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

    /// The project on the published version, as advised.
    public PinnedMethod pin(ProjectView project, MethodView method) {
        return Running.as(manager, () -> {
            var release = METHODS.present(method).orElseThrow();
            var traits = PINNED.traits(project, release.pack());
            var advice = Tailoring.advise(release.pack(), traits);
            return PINNED.pin(
                    project.id(),
                    release.id(),
                    0,
                    new ProjectMethods.Choice(traits, advice.approach(), advice.tier(), ""));
        });
    }
}
