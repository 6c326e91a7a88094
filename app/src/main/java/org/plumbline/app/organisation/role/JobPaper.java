package org.plumbline.app.organisation.role;

import static org.plumbline.app.kit.Words.t;

import java.util.Objects;
import org.plumbline.app.kit.paper.Paper;

/// The description of a job on paper.
public final class JobPaper {
    private JobPaper() {}

    /// What the job is for, its duties, what its holder decides and has to be able to do.
    public static Paper of(JobView job) {
        var paper = Paper.of(t("Job description: {0}", job.title()), job.key()).heading(t("What the job is for"));
        for (var role : job.roles()) {
            paper = paper.prose(role.title() + ": " + role.purpose());
        }
        return paper.heading(t("Duties"))
                .items(job.duties())
                .heading(t("May decide"))
                .items(job.roles().stream()
                        .map(RoleView::authority)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .heading(t("Skills"))
                .items(job.skills().stream()
                        .map(skill -> t("{0}, level {1} of 5", skill.name(), skill.level()))
                        .toList());
    }
}
