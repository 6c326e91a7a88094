package org.plumbline.app.exchange.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Candidate;
import org.plumbline.app.exchange.FileReport.Question;
import org.plumbline.app.kernel.Rehearsal;
import org.springframework.stereotype.Component;

/// Says which project a file means: by the source's id, by the plan's own id where only one project has it, by name and
/// department, and where only likeness is left by the answer of a person.
@Component
class ProjectFinder {
    static final String GUID = "guid";
    private static final int CANDIDATES = 3;

    private final Projects projects;
    private final SourceTable sources;
    private final SeenProjects seen;

    ProjectFinder(Projects projects, SourceTable sources, SeenProjects seen) {
        this.seen = seen;
        this.projects = projects;
        this.sources = sources;
    }

    /// What a file says of a project's identity.
    ///
    /// @param system the tool or kind of file
    /// @param id its id there
    /// @param guid the plan's own id
    /// @param name as given
    /// @param departmentId where the file names one
    /// @param departmentName its name: its id may be there for the length of a dry run only
    record Sought(
            String system,
            @Nullable String id,
            @Nullable String guid,
            String name,
            @Nullable UUID departmentId,
            @Nullable String departmentName) {
        String nameKey() {
            return Texts.plain(name) + "|" + (departmentName == null ? "" : Texts.plain(departmentName));
        }
    }

    /// What came out.
    sealed interface Found {}

    /// It is this one.
    record Known(ProjectView project) implements Found {}

    /// It is none of those known.
    record Unknown() implements Found {}

    /// A person said to leave it out.
    record Skipped() implements Found {}

    /// There is one, but the acting person may not see it.
    record Hidden() implements Found {}

    Found find(Sought sought, int row, FileContext file) {
        var own = sought.id() == null ? Optional.<ProjectView>empty() : seen.ofKey(sought.id());
        if (own.isPresent()) {
            return new Known(own.get());
        }
        var id = bySource(sought);
        if (id.isPresent()) {
            return seen.ofId(id.get()).<Found>map(Known::new).orElseGet(Hidden::new);
        }
        var exact = byName(sought);
        if (exact.isPresent()) {
            return new Known(exact.get());
        }
        return byLikeness(sought, row, file);
    }

    private Optional<UUID> bySource(Sought sought) {
        if (sought.id() != null) {
            var known = sources.projectOf(sought.system(), sought.id());
            if (known.isPresent()) {
                return known;
            }
        }
        if (sought.guid() != null) {
            var known = sources.projectOf(GUID, sought.guid());
            if (known.isPresent()) {
                return known;
            }
        }
        return projects.bySource(new ProjectView.Source(
                        sought.id() == null ? null : sought.system(), sought.id(), sought.guid(), null, null))
                .map(ProjectView::id);
    }

    /// Same name, same department or only one of both known, and not known by another id of the same source.
    private Optional<ProjectView> byName(Sought sought) {
        var named = projects.named(sought.name()).stream()
                .filter(project -> !isAnother(sought, project.id()))
                .toList();
        var same = named.stream()
                .filter(project -> sought.departmentId() != null
                        && sought.departmentId().equals(project.reference(ProjectField.DEPARTMENT)))
                .toList();
        var open = named.stream()
                .filter(project -> sought.departmentId() == null || project.reference(ProjectField.DEPARTMENT) == null)
                .toList();
        if (same.size() == 1) {
            return Optional.of(same.getFirst());
        }
        return same.isEmpty() && open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    private boolean isAnother(Sought sought, UUID projectId) {
        return sought.id() != null && sources.hasOther(projectId, sought.system(), sought.id())
                || sought.guid() != null && sources.hasOther(projectId, GUID, sought.guid());
    }

    private Found byLikeness(Sought sought, int row, FileContext file) {
        var candidates = candidates(sought, file.memory());
        if (candidates.isEmpty()) {
            return new Unknown();
        }
        var answer = sources.answer(sought.nameKey());
        file.outcome()
                .ask(new Question(
                        sought.nameKey(),
                        row,
                        sought.name(),
                        candidates,
                        answer.map(SourceTable.Answer::choice).orElse(null)));
        if (answer.isEmpty()) {
            return new Unknown();
        }
        return switch (answer.get().choice()) {
            case "SAME" -> chosen(answer.get());
            case "SKIP" -> new Skipped();
            default -> new Unknown();
        };
    }

    private Found chosen(SourceTable.Answer answer) {
        var id = answer.projectId();
        if (id != null) {
            return seen.ofId(id).<Found>map(Known::new).orElseGet(Hidden::new);
        }
        var named = answer.projectName() == null ? List.<ProjectView>of() : projects.named(answer.projectName());
        return named.size() == 1 ? new Known(named.getFirst()) : new Unknown();
    }

    private List<Candidate> candidates(Sought sought, RunMemory memory) {
        var likeness = memory.likeness();
        return memory.projects(this::names).stream()
                .filter(project -> sought.departmentId() == null
                        || project.departmentId() == null
                        || sought.departmentId().equals(project.departmentId()))
                .map(project -> new Candidate(
                        project.id(),
                        Rehearsal.words(project.key()),
                        project.name(),
                        likeness.of(sought.name(), project.name())))
                .filter(candidate -> candidate.likeness() >= Likeness.ENOUGH)
                .filter(candidate -> !isAnother(sought, candidate.projectId()))
                .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness()))
                .limit(CANDIDATES)
                .toList();
    }

    private List<RunMemory.Named> names() {
        return projects.all().stream()
                .map(project -> new RunMemory.Named(
                        project.id(), project.key(), project.name(), project.reference(ProjectField.DEPARTMENT)))
                .toList();
    }

    /// Remembers under which ids the source knows the project.
    void remember(Sought sought, ProjectView project, FileContext file) {
        if (sought.id() != null && !sought.id().equals(project.key())) {
            sources.identify(project.id(), sought.system(), sought.id());
        }
        if (sought.guid() != null) {
            sources.identify(project.id(), GUID, sought.guid());
        }
    }
}
