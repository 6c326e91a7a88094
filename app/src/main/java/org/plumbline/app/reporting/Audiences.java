package org.plumbline.app.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.organisation.PersonLeft;
import org.plumbline.app.organisation.PersonsMerged;
import org.plumbline.app.reporting.internal.AudienceTable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The audiences of the committee pack: named lists of readers that the office keeps.
@Service
public class Audiences {
    private static final int NAME_LENGTH = 80;

    private final AudienceTable table;
    private final GroupReports groups;
    private final PersonDirectory directory;
    private final Access access;
    private final AuditTrail audit;

    Audiences(AudienceTable table, GroupReports groups, PersonDirectory directory, Access access, AuditTrail audit) {
        this.table = table;
        this.groups = groups;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
    }

    /// All audiences, by name.
    @Transactional(readOnly = true)
    public List<Audience> list() {
        access.require(Permission.CHALLENGE);
        return table.all();
    }

    /// One audience.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public Audience get(UUID id) {
        access.require(Permission.CHALLENGE);
        return table.byId(id).orElseThrow(() -> new Missing("audience", id));
    }

    /// Adds an audience, or changes the one of that id.
    ///
    /// @throws Refusal where its name is empty or taken, nobody is in it, or somebody changed it meanwhile
    @Transactional
    public void save(Audience audience) {
        access.require(Permission.CHALLENGE);
        if (audience.name().isBlank() || audience.name().length() > NAME_LENGTH) {
            throw new Refusal(ReportingRules.AUDIENCE_NAME_NEEDED, NAME_LENGTH);
        }
        if (table.isTaken(audience.name(), audience.id())) {
            throw new Refusal(ReportingRules.AUDIENCE_NAME_TAKEN, audience.name());
        }
        if (audience.people().isEmpty() && audience.roles().isEmpty()) {
            throw new Refusal(ReportingRules.RECIPIENT_NEEDED);
        }
        if (audience.groupKey() != null) {
            groups.group(audience.groupKey());
        }
        var before = table.byId(audience.id());
        if (!table.write(audience)) {
            throw new Refusal(ReportingRules.AUDIENCE_CHANGED);
        }
        audit.record(
                subject(audience),
                before.isEmpty() ? "added" : "changed",
                before.map(this::texts).orElse(Map.of()),
                texts(audience));
    }

    /// Removes an audience; what was sent to it stays listed.
    @Transactional
    public void remove(UUID id) {
        var audience = get(id);
        table.remove(id);
        audit.record(subject(audience), "removed", texts(audience), Map.of());
    }

    /// Who is in an audience today: those named, and all who hold one of its roles in the organisation or its group.
    @Transactional(readOnly = true)
    public Set<UUID> readers(Audience audience) {
        access.require(Permission.CHALLENGE);
        var readers = new LinkedHashSet<>(audience.people());
        var group = audience.groupKey() == null ? null : groups.group(audience.groupKey());
        for (var role : audience.roles()) {
            readers.addAll(access.holders(role));
            if (group != null) {
                readers.addAll(access.holders(role, group.kind(), group.groupId()));
            }
        }
        return readers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void takeOut(PersonLeft left) {
        replace(left.personId(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void merge(PersonsMerged merged) {
        replace(merged.gone(), merged.kept());
    }

    /// Somebody who comes back is not written to again until somebody says so.
    private void replace(UUID from, @Nullable UUID to) {
        access.asSystem(() -> {
            for (var before : table.naming(from)) {
                var texts = texts(before);
                table.replace(before.id(), from, to);
                audit.record(subject(before), "changed", texts, texts(get(before.id())));
            }
            return true;
        });
    }

    /// The names of the people an audience lists, those who have left aside.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Audience audience) {
        access.require(Permission.CHALLENGE);
        return directory.byIds(audience.people()).values().stream()
                .collect(java.util.stream.Collectors.toMap(PersonDirectory.Entry::id, PersonDirectory.Entry::name));
    }

    private Map<String, Object> texts(Audience audience) {
        return Map.of(
                "Name", audience.name(),
                "Of", audience.groupKey() == null ? "everything" : audience.groupKey(),
                "Goes as", audience.carriage(),
                "On freeze", audience.isSentOnFreeze(),
                "People", String.join(", ", names(audience).values()),
                "Roles", audience.roles());
    }

    private static Subject subject(Audience audience) {
        return new Subject("audience", audience.id(), audience.name(), null);
    }
}
