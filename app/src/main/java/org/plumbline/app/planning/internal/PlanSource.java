package org.plumbline.app.planning.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanTiming;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Makes of the plan in the register the plan that the engine reads, as its file had it where it came from one.
@Component
public class PlanSource {
    private static final TypeReference<List<Plan.Calendar>> CALENDARS = new TypeReference<>() {};
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final Projects projects;
    private final Plans plans;
    private final PlanFiles files;
    private final JsonMapper json;
    private final Clock clock;

    PlanSource(Projects projects, Plans plans, PlanFiles files, JsonMapper json, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    /// The plan of a project as it stands.
    public StandingPlan of(UUID projectId) {
        return of(projects.get(projectId));
    }

    /// The plan of a project as it stands.
    public StandingPlan of(ProjectView project) {
        var kept = files.kept(project.id()).orElse(null);
        var timing = timing(kept);
        var tasks = plans.tasks(project.id());
        var known = project.source().asOf();
        var asOf = kept != null ? kept.asOf() : known != null ? known : LocalDate.now(clock);
        var assembly = new PlanAssembly(project, kept, timing);
        var status = timing.statusDate() == null ? asOf.atTime(EVENING) : timing.statusDate();
        var plan = assembly.plan(
                new PlanAssembly.Parts(
                        tasks, plans.links(project.id()), calendars(kept), files.baselines(project.id(), 0)),
                status);
        return StandingPlan.of(project, plan, asOf);
    }

    private PlanTiming timing(PlanFiles.@Nullable Kept kept) {
        var text = kept == null ? null : kept.parts().timing();
        return text == null ? PlanTiming.UNKNOWN : json.readValue(text, PlanTiming.class);
    }

    private List<Plan.Calendar> calendars(PlanFiles.@Nullable Kept kept) {
        return kept == null ? List.of() : json.readValue(kept.parts().calendars(), CALENDARS);
    }
}
