package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.organisation.process.Processes;
import org.plumbline.app.organisation.role.RoleCatalogue;

class ProcessesIT {
    private final Processes processes = Running.bean(Processes.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String title = "Process " + UUID.randomUUID().toString().substring(0, 8);

    ProcessesIT() {
        Running.as(head, () -> Running.bean(RoleCatalogue.class).takeOver());
    }

    private String tried(String steps) {
        return Running.as(head, () -> {
            try {
                return processes
                        .create(new Processes.Wanted(title, "Get it done", steps))
                        .key();
            } catch (Refusal refusal) {
                return Sentences.of(refusal);
            }
        });
    }

    @Test
    @Requirement("R131")
    void a_process_is_drawn_from_its_steps_in_the_lanes_of_the_roles_that_do_them_and_follows_each_change()
            throws Exception {
        var key = tried("Ask | Project manager | a need | a request\nAnswer | PMO member | a request | help");
        var visitor = Visitor.signedIn(head);
        var page = "/processes/" + key;

        assertThat(visitor.get(page).body())
                .contains("<svg", "1. Ask", "2. Answer", "needs a need", "gives help", "Project manager", "PMO member");
        assertThat(visitor.get("/processes").body()).contains(title);
        assertThat(new String(visitor.bytes(page + ".svg"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("2. Answer");
        assertThat(ImageIO.read(new ByteArrayInputStream(visitor.bytes(page + ".png")))
                        .getWidth())
                .isGreaterThan(900);

        var answer = visitor.post(
                page + "/edit",
                page,
                Map.of(
                        "version",
                        "0",
                        "title",
                        title,
                        "purpose",
                        "Get it done",
                        "steps",
                        "Ask | Project manager\nThink | PMO head\nAnswer | PMO member"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get(page).body()).contains("2. Think", "3. Answer", "PMO head");
    }

    @Test
    void a_step_that_names_no_role_of_the_catalogue_is_refused_with_its_line() {
        assertThat(tried("Ask | Project manager\nAnswer | Oracle"))
                .isEqualTo("Line 2 names the role \"Oracle\", which the catalogue does not have. Add the role, or"
                        + " correct its title.");
        assertThat(tried("Ask | Project manager")).isEqualTo("Name 2 to 40 steps, one on each line.");
        assertThat(tried("Ask | Project manager\nAnswer")).startsWith("Line 2 is not a step");
    }

    @Test
    @Requirement("R131")
    void the_shipped_processes_come_in_once() {
        Running.as(head, processes::takeOver);

        assertThat(Running.as(head, processes::takeOver)).isZero();
        assertThat(Running.as(head, processes::all)).anySatisfy(process -> {
            assertThat(process.title()).isEqualTo("Status cycle");
            assertThat(process.steps()).hasSize(7);
        });
        var reader = Running.person(Role.REQUESTER);
        assertThat(Visitor.signedIn(reader).get("/processes").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(reader).get("/processes/new").statusCode()).isEqualTo(403);
    }
}
