package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plumbline.app.methods.MethodWorld.METHODS;
import static org.plumbline.app.methods.MethodWorld.PINNED;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;

/// Projects begin on the method that is named for new ones, and stay on the version of that day.
class NewProjectsIT {
    private static final NewProjectMethod RULE = Running.bean(NewProjectMethod.class);

    private final MethodWorld world = new MethodWorld();

    @AfterEach
    void end() {
        Running.asSystem(() -> {
            RULE.nameNone();
            return "";
        });
    }

    private void name(MethodView method) {
        Running.as(world.head, () -> {
            RULE.name(method);
            return "";
        });
    }

    private static Optional<PinnedMethod> on(ProjectView project) {
        return Running.asSystem(() -> PINNED.pinned(project.id()));
    }

    private static ProjectView made(ProjectKind kind, ProjectState state) {
        var values = new EnumMap<ProjectField, Object>(ProjectField.class);
        values.put(ProjectField.NAME, "Parcel lockers");
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(kind, state, values, Map.of(), List.of(), ProjectView.Source.HERE)));
    }

    @Test
    @Requirement("R012")
    void a_project_begins_on_the_published_version_of_that_day_and_stays_on_it() {
        var method = world.published();
        name(method);

        var early = world.project(false);
        world.publishNext(method);
        var late = world.project(true);

        assertThat(on(early)).hasValueSatisfying(one -> {
            assertThat(one.isByRule()).isTrue();
            assertThat(one.release().number()).isEqualTo(1);
            assertThat(one.tier()).isEqualTo(one.advisedTier()).isEqualTo(Tier.MEDIUM);
            assertThat(one.traits().type()).isEqualTo("software");
            assertThat(one.isBehind()).isTrue();
        });
        assertThat(on(late))
                .hasValueSatisfying(one -> assertThat(one.release().number()).isEqualTo(2));
        assertThat(Running.bean(AuditTrail.class).of(Projects.subject(early), 5))
                .extracting(AuditTrail.Entry::action)
                .contains("pinned by rule", "created");
        assertThat(Visitor.signedIn(world.manager)
                        .get("/projects/" + early.key() + "/method")
                        .body())
                .contains("by the rule for new projects", "What would a move bring?");
        assertThat(Running.as(
                        world.manager,
                        () -> PINNED.move(early.id(), on(early).orElseThrow().version())))
                .satisfies(one -> assertThat(one.isByRule()).isFalse());
    }

    @Test
    @Requirement("R012")
    void operations_what_is_over_and_projects_made_without_a_rule_choose_by_themselves() {
        var method = world.published();
        var before = world.project(false);
        name(method);
        var operation = made(ProjectKind.OPERATION, ProjectState.EXECUTING);
        var over = made(ProjectKind.PROJECT, ProjectState.CLOSED);
        end();
        var after = world.project(false);

        assertThat(List.of(before, operation, over, after))
                .allSatisfy(project -> assertThat(on(project)).isEmpty());
    }

    @Test
    void who_releases_methods_says_on_which_one_projects_begin_and_everybody_sees_it() {
        var method = world.published();
        var other = Running.as(world.member, () -> METHODS.install(MethodWorld.pack("Not published")));
        assertThatThrownBy(() -> Running.as(world.stranger, () -> {
                    RULE.name(method);
                    return "";
                }))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> name(other))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.rule()).isEqualTo(MethodRules.NOT_PUBLISHED));
        var head = Visitor.signedIn(world.head);
        assertThat(head.get(method.href()).body()).contains("New projects begin on it");

        head.post(method.href(), method.href() + "/new-projects", Map.of());

        assertThat(Visitor.signedIn(world.stranger).get("/methods").body())
                .contains("Projects that are made begin on the published version of " + method.name());
        var page = head.get(method.href()).body();
        assertThat(page).contains("new projects begin on it", "New projects choose by themselves");
        head.post(method.href(), method.href() + "/new-projects/end", Map.of());
        assertThat(Running.as(world.head, RULE::current)).isEmpty();
    }
}
