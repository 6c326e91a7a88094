package org.plumbline.app.registers.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.register.Facet;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Choosing a project: a few are a list; of many only the chosen one is, and typing finds the others.
@Controller
class ProjectChoice {
    private static final int MOST_LISTED = 100;
    private static final int MOST_OFFERED = 20;
    /// Among so many that hold the words those are looked for that take records of the acting person.
    private static final int MOST_ASKED = 200;

    private final Projects projects;
    private final Registers registers;

    ProjectChoice(Projects projects, Registers registers) {
        this.projects = projects;
        this.registers = registers;
    }

    /// @param options by key
    /// @param source where typing asks, null where the options are all there are
    record Offer(List<Option> options, @Nullable String source) {}

    /// The projects seen whose key or name hold the words, by key.
    @GetMapping("/registers/projects")
    @ResponseBody
    List<Option> seen(@RequestParam(defaultValue = "") String q) {
        return keyed(projects.like(q.strip(), MOST_OFFERED));
    }

    /// Those of them that the acting person may write records of.
    @GetMapping("/registers/projects/open")
    @ResponseBody
    List<Option> open(@RequestParam(defaultValue = "") String q) {
        return keyed(mine(projects.like(q.strip(), MOST_ASKED)).stream()
                .limit(MOST_OFFERED)
                .toList());
    }

    /// The projects that a page about one or all of them offers.
    Offer offer(@Nullable ProjectView chosen) {
        var some = projects.like("", MOST_LISTED + 1);
        return some.size() <= MOST_LISTED
                ? new Offer(keyed(some), null)
                : new Offer(chosen == null ? List.of() : keyed(List.of(chosen)), "/registers/projects");
    }

    /// The field for the project of another record.
    ///
    /// @param key of the one chosen, null for none yet
    Field field(@Nullable String key) {
        var some = projects.like("", MOST_LISTED + 1);
        var isAll = some.size() <= MOST_LISTED;
        var chosen = key == null
                ? List.<ProjectView>of()
                : projects.find(key).stream().toList();
        var field = Field.select("project", t("Project"), keyed(mine(isAll ? some : chosen)))
                .value(key)
                .required();
        return isAll ? field : field.source("/registers/projects/open");
    }

    /// The filter of a register by one project.
    Facet facet(@Nullable UUID chosen) {
        var some = projects.like("", MOST_LISTED + 1);
        if (some.size() <= MOST_LISTED) {
            return Facet.of("project", t("Project"), identified(some));
        }
        var one = chosen == null ? List.<ProjectView>of() : projects.of(Set.of(chosen));
        return Facet.of("project", t("Project"), identified(one)).searched("/projects/options");
    }

    private List<ProjectView> mine(List<ProjectView> some) {
        return some.stream()
                .filter(project -> registers.mayRegister(project.id()))
                .toList();
    }

    private static List<Option> keyed(List<ProjectView> some) {
        return some.stream()
                .map(project -> new Option(project.key(), project.key() + " " + project.name()))
                .toList();
    }

    private static List<Option> identified(List<ProjectView> some) {
        return some.stream()
                .map(project -> new Option(project.id().toString(), project.name()))
                .toList();
    }
}
