package org.plumbline.app.methods.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.LessonBook;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.methods.library.internal.LessonTable;
import org.plumbline.app.methods.library.internal.ReuseTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lessons put before projects: into the charter of what begins, and before each gate, with what the project makes
/// of them. A lesson that is heeded counts as used.
@Service
public class Lessons implements LessonBook {
    private static final int MOST = 5;
    private static final int WORDS = 1_000;

    private final Library library;
    private final LessonTable table;
    private final ReuseTable reuses;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Lessons(
            Library library,
            LessonTable table,
            ReuseTable reuses,
            Projects projects,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.library = library;
        this.table = table;
        this.reuses = reuses;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advice> beforeBeginning(String words, @Nullable String category) {
        var occasion = new LessonMatch.Occasion(words, category, ProjectPhase.START);
        return LessonMatch.rank(published(), occasion, MOST).stream()
                .map(lesson -> advice(lesson, Verdict.OPEN, ""))
                .toList();
    }

    private List<ItemView> published() {
        return library.list(ItemFilter.of(ItemKind.LESSON)).rows();
    }

    private static Advice advice(ItemView lesson, Verdict verdict, String words) {
        return new Advice(
                lesson.id(),
                lesson.key(),
                lesson.title(),
                lesson.text().text(ItemField.ADVICE),
                lesson.href(),
                verdict,
                words);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Advice> at(UUID projectId, String stage) {
        var project = projects.get(projectId);
        var all = new ArrayList<Advice>();
        var known = new HashSet<UUID>();
        for (var said : table.of(projectId)) {
            for (var lesson : library.of(List.of(said.itemId()))) {
                known.add(lesson.id());
                all.add(advice(lesson, said.verdict(), said.words()));
            }
        }
        var fresh = published().stream()
                .filter(lesson -> !known.contains(lesson.id()))
                .filter(lesson -> !projectId.equals(lesson.text().projectId()))
                .toList();
        var occasion = new LessonMatch.Occasion(
                about(project),
                project.text(ProjectField.CATEGORY),
                ProjectPhase.of(stage).orElse(null));
        var fitting = new ArrayList<>(LessonMatch.rank(fresh, occasion, MOST).stream()
                .map(lesson -> advice(lesson, Verdict.OPEN, ""))
                .toList());
        fitting.addAll(all);
        fitting.sort(java.util.Comparator.comparing(Advice::verdict));
        return fitting;
    }

    private static String about(ProjectView project) {
        return String.join(
                " ",
                project.name(),
                Objects.requireNonNullElse(project.text(ProjectField.GOAL), ""),
                Objects.requireNonNullElse(project.text(ProjectField.DESCRIPTION), ""));
    }

    @Override
    @Transactional
    public void push(UUID projectId, Collection<UUID> lessons) {
        var project = projects.get(projectId);
        for (var lesson : library.of(lessons)) {
            table.push(lesson.id(), project.id(), access.actor().personId());
        }
        if (!lessons.isEmpty()) {
            audit.record(
                    Projects.subject(project), "lessons put before it", Map.of(), Map.of("Lessons", lessons.size()));
        }
    }

    /// Says what a project makes of a lesson.
    ///
    /// @param words how it is heeded, or why it does not fit
    /// @throws Refusal where it does not fit and nobody says why
    @Transactional
    public void say(UUID projectId, UUID lessonId, Verdict verdict, String words) {
        access.require(Permission.REGISTER, projectId);
        var project = projects.get(projectId);
        var lesson = library.locked(lessonId);
        if (verdict == Verdict.NOT_HERE && words.isBlank()) {
            throw new Refusal(LibraryRules.NOT_HERE_WHY);
        }
        if (words.length() > WORDS) {
            throw new Refusal(LibraryRules.LONG, "Why", WORDS);
        }
        var me = access.actor().personId();
        table.say(projectId, new LessonTable.Said(lessonId, verdict, words.strip()), me);
        if (verdict == Verdict.HEEDED) {
            var use = new Reuse(lessonId, projectId, null, Reuse.Way.LINK, me, LocalDate.now(clock));
            var isFirst = reuses.add(use);
            audit.record(
                    Projects.subject(project),
                    isFirst ? "heeded a lesson" : "spoke of a lesson again",
                    Map.of(),
                    Map.of("Lesson", lesson.key(), "Words", words));
            return;
        }
        audit.record(
                Projects.subject(project),
                "spoke of a lesson",
                Map.of(),
                Map.of("Lesson", lesson.key(), "Verdict", verdict.label(), "Words", words));
    }

    /// True where the acting person speaks for the project.
    public boolean maySay(UUID projectId) {
        return access.may(Permission.REGISTER, projectId);
    }
}
