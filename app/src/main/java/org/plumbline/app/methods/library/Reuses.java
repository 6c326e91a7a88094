package org.plumbline.app.methods.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.methods.library.internal.ReuseTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What projects take from the library, and what people make of it. Uses are counted by project, and only those
/// that the acting person sees.
@Service
public class Reuses {
    private static final int WORDS = 1_000;
    private static final int MOST_STARS = 5;

    private final Library library;
    private final Documents documents;
    private final ReuseTable table;
    private final Projects projects;
    private final Attachments attachments;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Reuses(
            Library library,
            Documents documents,
            ReuseTable table,
            Projects projects,
            Attachments attachments,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.library = library;
        this.documents = documents;
        this.table = table;
        this.projects = projects;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The projects that the acting person may bring something into, by name.
    @Transactional(readOnly = true)
    public List<ProjectView> targets() {
        return projects.all().stream()
                .filter(project -> !project.state().isOver())
                .filter(project -> access.may(Permission.REGISTER, project.id()))
                .sorted(java.util.Comparator.comparing(ProjectView::name))
                .toList();
    }

    /// Uses an item in a project: its latest file is copied among the project's files, or the project is linked to
    /// it. A project that uses it already goes on to the latest version.
    ///
    /// @throws Refusal where it is not published, has no file to copy, or the project uses this very version
    @Transactional
    public Reuse use(UUID itemId, UUID projectId, Reuse.Way way) {
        var item = published(itemId);
        access.require(Permission.REGISTER, projectId);
        var project = projects.get(projectId);
        var versions = documents.of(item);
        if (way == Reuse.Way.COPY && versions.isEmpty()) {
            throw new Refusal(LibraryRules.NO_FILE_TO_COPY, item.key());
        }
        var number = versions.isEmpty() ? null : versions.getFirst().number();
        var reuse = new Reuse(itemId, projectId, number, way, access.actor().personId(), LocalDate.now(clock));
        if (!table.add(reuse)) {
            var known = table.of(itemId, access.sight()).stream()
                    .filter(one -> one.projectId().equals(projectId))
                    .findFirst()
                    .orElseThrow();
            if (number == null || number.equals(known.number())) {
                throw new Refusal(LibraryRules.USED_ALREADY, project.name(), item.key());
            }
            table.move(itemId, projectId, number, reuse.usedOn());
        }
        if (way == Reuse.Way.COPY) {
            copy(item, versions.getFirst().number(), projectId);
        }
        audit.record(
                Projects.subject(project),
                "took from the library",
                Map.of(),
                Map.of("Item", item.key() + " " + item.title(), "Way", way.label()));
        return reuse;
    }

    private void copy(ItemView item, int number, UUID projectId) {
        var content = documents.open(item, number);
        try (var file = Files.newInputStream(content.path())) {
            attachments.add(projectId, content.version().fileName(), file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ItemView published(UUID itemId) {
        var item = library.locked(itemId);
        if (item.state() != ItemState.PUBLISHED) {
            throw new Refusal(LibraryRules.NOT_PUBLISHED, item.key());
        }
        return item;
    }

    /// The uses of an item by projects that the acting person sees, the latest first.
    @Transactional(readOnly = true)
    public List<Reuse> of(ItemView item) {
        return table.of(item.id(), access.sight());
    }

    /// What a project that the acting person sees took from the library.
    @Transactional(readOnly = true)
    public List<Reuse> by(UUID projectId) {
        return table.by(projects.get(projectId).id());
    }

    /// All uses by projects that the acting person sees, the latest first.
    @Transactional(readOnly = true)
    public List<Reuse> all() {
        return table.all(access.sight());
    }

    /// Projects that the acting person sees, by id.
    @Transactional(readOnly = true)
    public Map<UUID, ProjectView> projects(Collection<UUID> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : projects.of(ids).stream().collect(Collectors.toMap(ProjectView::id, Function.identity()));
    }

    /// What people said of an item, the latest first.
    @Transactional(readOnly = true)
    public List<Rating> ratings(ItemView item) {
        return table.ratings(item.id());
    }

    /// Rates an item; rating it again replaces one's own vote.
    ///
    /// @throws Refusal where it is not published, is the acting person's own, or the stars are not 1 to 5
    @Transactional
    public void rate(UUID itemId, int stars, String words) {
        var item = published(itemId);
        var me = access.actor().personId();
        if (item.proposedBy().equals(me)) {
            throw new Refusal(LibraryRules.OWN_RATING);
        }
        if (stars < 1 || stars > MOST_STARS) {
            throw new Refusal(LibraryRules.STARS);
        }
        if (words.length() > WORDS) {
            throw new Refusal(LibraryRules.LONG, "Comment", WORDS);
        }
        var before = table.rating(itemId, me);
        table.rate(itemId, new Rating(me, stars, words.strip(), LocalDate.now(clock)));
        audit.record(
                item.subject(),
                "rated",
                before.<Map<String, Integer>>map(old -> Map.of("Stars", old.stars()))
                        .orElse(Map.of()),
                Map.of("Stars", stars));
    }
}
