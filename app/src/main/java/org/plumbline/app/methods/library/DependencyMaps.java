package org.plumbline.app.methods.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who waits for whom: the open records of the dependency register between projects that the acting person sees.
@Service
public class DependencyMaps {
    private final Registers registers;
    private final Projects projects;
    private final Clock clock;

    DependencyMaps(Registers registers, Projects projects, Clock clock) {
        this.registers = registers;
        this.projects = projects;
        this.clock = clock;
    }

    /// One project gives something to another.
    ///
    /// @param key of the record, such as `DEP-0012`
    /// @param what is given
    /// @param due until when; null without a day
    /// @param isAgreed true where both sides agreed
    /// @param isLate true where it is open past its day, or missed
    public record Link(
            String key,
            ProjectView giver,
            ProjectView taker,
            String what,
            @Nullable LocalDate due,
            boolean isAgreed,
            boolean isLate) {}

    /// The open dependencies, by giver and taker; both projects are seen by the acting person.
    @Transactional(readOnly = true)
    public List<Link> links() {
        var records = registers
                .list(RegisterFilter.all().of(RegisterKind.DEPENDENCY).show(RegisterFilter.Show.OPEN))
                .rows();
        var seen = seen(records);
        var today = LocalDate.now(clock);
        var links = new ArrayList<Link>();
        for (var record : records) {
            var link = link(record, seen, today);
            if (link != null) {
                links.add(link);
            }
        }
        links.sort(java.util.Comparator.comparing((Link link) -> link.giver().key())
                .thenComparing(link -> link.taker().key())
                .thenComparing(Link::key));
        return links;
    }

    private Map<UUID, ProjectView> seen(List<RegisterView> records) {
        var ids = new HashSet<UUID>();
        for (var record : records) {
            ids.add(record.projectId());
            var other = record.reference(RegisterField.OTHER_PROJECT);
            if (other != null) {
                ids.add(other);
            }
        }
        var seen = new HashMap<UUID, ProjectView>();
        projects.of(ids).forEach(project -> seen.put(project.id(), project));
        return seen;
    }

    private static @Nullable Link link(RegisterView record, Map<UUID, ProjectView> seen, LocalDate today) {
        var otherId = record.reference(RegisterField.OTHER_PROJECT);
        var own = seen.get(record.projectId());
        var other = otherId == null ? null : seen.get(otherId);
        if (own == null || other == null) {
            return null;
        }
        var gives = "GIVES".equals(record.text(RegisterField.NEED));
        return new Link(
                record.key(),
                gives ? own : other,
                gives ? other : own,
                record.title(),
                record.due(),
                record.state() == RegisterState.AGREED,
                record.state() == RegisterState.MISSED || record.isOverdue(today));
    }
}
