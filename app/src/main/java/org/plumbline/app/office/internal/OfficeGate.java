package org.plumbline.app.office.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.office.HandOverPoint;
import org.plumbline.app.office.OfficeCommand;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeLevel;
import org.plumbline.app.office.OfficeRules;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rules that an office keeps to, and what it needs for its next step.
@Component
public class OfficeGate {
    private final OfficeTable table;
    private final PartTable parts;
    private final SearchIndex index;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OfficeGate(OfficeTable table, PartTable parts, SearchIndex index, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.table = table;
        this.parts = parts;
        this.index = index;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// What holds for every office at any time.
    public void check(OfficeView office) {
        var name = office.name();
        if (name.isBlank() || name.length() > 200) {
            throw new Refusal(OfficeRules.NO_NAME);
        }
        var others = table.all();
        others.stream()
                .filter(other ->
                        !other.id().equals(office.id()) && other.state().isOpen())
                .filter(other -> other.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(OfficeRules.NAME_TAKEN, other.name());
                });
        if (office.isTemporary() && !office.facts().has(OfficeFacts.END_CONDITION)) {
            throw new Refusal(OfficeRules.NO_END, name);
        }
        checkOversight(office, others);
        checkProgramme(office);
        if (office.level() == OfficeLevel.PROJECT && table.projects(office.id()).size() > 1) {
            throw new Refusal(
                    OfficeRules.ONE_PROJECT, name, table.projects(office.id()).size());
        }
    }

    private static void checkOversight(OfficeView office, List<OfficeView> others) {
        var seen = new HashSet<UUID>();
        seen.add(office.id());
        var parent = office.parentId();
        while (parent != null) {
            var above = named(others, parent);
            if (above == null) {
                return;
            }
            if (!seen.add(parent)) {
                throw new Refusal(OfficeRules.CIRCLE, office.name(), above.name());
            }
            if (parent.equals(office.parentId())
                    && !above.state().isOpen()
                    && office.state().isOpen()) {
                throw new Refusal(OfficeRules.PARENT_CLOSED, above.name());
            }
            parent = above.parentId();
        }
    }

    private static @Nullable OfficeView named(List<OfficeView> offices, UUID id) {
        return offices.stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void checkProgramme(OfficeView office) {
        var key = office.facts().text(OfficeFacts.PROGRAMME);
        if (key != null
                && index.find(key, 5).stream()
                        .noneMatch(found ->
                                found.kind().equals("programme") && found.key().equalsIgnoreCase(key))) {
            throw new Refusal(OfficeRules.ONE_PROGRAMME, office.name());
        }
    }

    /// A project office has room for its one project only.
    public void checkRoom(OfficeView office, UUID projectId) {
        if (!office.state().isOpen()) {
            throw new Refusal(OfficeRules.CLOSED, office.name());
        }
        var projects = table.projects(office.id());
        if (office.level() == OfficeLevel.PROJECT && !projects.isEmpty() && !projects.contains(projectId)) {
            throw new Refusal(OfficeRules.ONE_PROJECT, office.name(), projects.size() + 1);
        }
    }

    /// What a step needs.
    public void pass(OfficeView office, OfficeCommand command) {
        switch (command) {
            case PLAN -> {
                if (office.type() == null) {
                    throw new Refusal(OfficeRules.NO_TYPE, office.name());
                }
            }
            case OPEN -> open(office);
            case RESUME -> {
                if (!isCharterRenewed(office.id())) {
                    throw new Refusal(OfficeRules.CHARTER_NOT_RENEWED, office.name());
                }
            }
            case CLOSE -> checkBelow(office);
            case REVISIT -> {}
        }
    }

    private void open(OfficeView office) {
        if (office.type() == null) {
            throw new Refusal(OfficeRules.NO_TYPE, office.name());
        }
        if (office.headId() == null) {
            throw new Refusal(OfficeRules.NO_HEAD, office.name());
        }
        if (office.level() == OfficeLevel.PROJECT && table.projects(office.id()).size() != 1) {
            throw new Refusal(
                    OfficeRules.ONE_PROJECT,
                    office.name(),
                    table.projects(office.id()).size());
        }
        if (office.level() == OfficeLevel.PROGRAMME && !office.facts().has(OfficeFacts.PROGRAMME)) {
            throw new Refusal(OfficeRules.ONE_PROGRAMME, office.name());
        }
        var open = parts.of(office.id()).stream()
                .filter(part -> part.kind() == PartKind.ASSUMPTION && part.state() == PartState.OPEN)
                .map(PartView::key)
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(OfficeRules.NOT_VALIDATED, office.name(), String.join(", ", open));
        }
        if (!hasCharterInForce(office.id())) {
            throw new Refusal(OfficeRules.NO_CHARTER, office.name());
        }
    }

    private boolean hasCharterInForce(UUID officeId) {
        return jdbc.sql("select exists (select from office.charter where office_id = :office and state = 'IN_FORCE')")
                .param("office", officeId)
                .query(Boolean.class)
                .single();
    }

    /// True where the charter in force is younger than the last step of the office.
    private boolean isCharterRenewed(UUID officeId) {
        return jdbc.sql("""
                        select exists (select from office.charter c join office.office o on o.id = c.office_id
                        where o.id = :office and c.state = 'IN_FORCE' and c.number > o.revisited_charter)
                        """).param("office", officeId).query(Boolean.class).single();
    }

    /// Remembers which charter was in force when a revisit began, and what the office was defined as until then.
    public void beginRevisit(OfficeView office) {
        jdbc.sql("""
                        update office.office set revisited_charter = coalesce((select number from office.charter
                        where office_id = :office and state = 'IN_FORCE'), 0) where id = :office
                        """).param("office", office.id()).update();
        var content = new java.util.TreeMap<>(office.facts().values());
        for (var part : parts.of(office.id())) {
            if (part.state().isOpen()
                    && (part.kind().area() == PartKind.Area.DEFINITION || part.kind() == PartKind.SERVICE)) {
                content.merge(part.kind().plural(), part.title(), (one, more) -> one + "\n" + more);
            }
        }
        jdbc.sql("""
                        insert into office.definition (id, office_id, is_revisit, content)
                        values (:id, :office, true, :content::jsonb)
                        """)
                .param("id", org.plumbline.app.kernel.Ids.next())
                .param("office", office.id())
                .param("content", json.writeValueAsString(content))
                .update();
    }

    /// An office that oversees others is neither closed nor removed.
    public void checkBelow(OfficeView office) {
        var below = table.all().stream()
                .filter(other ->
                        office.id().equals(other.parentId()) && other.state().isOpen())
                .map(OfficeView::name)
                .collect(Collectors.joining(", "));
        if (!below.isEmpty()) {
            throw new Refusal(OfficeRules.OVERSEES, office.name(), below);
        }
    }

    /// Who takes over is fit for it, and all points are done.
    public void checkHandOver(OfficeView office, @Nullable UUID successorId, List<HandOverPoint> done) {
        if (successorId == null) {
            if (!table.projects(office.id()).isEmpty()) {
                throw new Refusal(OfficeRules.NO_SUCCESSOR, office.name());
            }
        } else {
            var successor = named(table.all(), successorId);
            if (successor == null
                    || successorId.equals(office.id())
                    || !successor.state().isOpen()
                    || successor.level() == OfficeLevel.PROJECT) {
                throw new Refusal(OfficeRules.SUCCESSOR_UNFIT, successor == null ? "" : successor.name());
            }
        }
        var missing = Arrays.stream(HandOverPoint.values())
                .filter(point -> !done.contains(point))
                .map(point -> t(point.label()))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(OfficeRules.HAND_OVER_OPEN, String.join("; ", missing));
        }
    }

    /// Keeps what was handed over.
    public void keepHandOver(
            UUID officeId, @Nullable UUID successorId, List<HandOverPoint> done, @Nullable String note) {
        jdbc.sql("""
                        insert into office.hand_over (office_id, successor_id, closed_on, points, note)
                        values (:office, :successor, :on, :points::jsonb, :note)
                        """)
                .param("office", officeId)
                .param("successor", successorId)
                .param("on", LocalDate.now(clock))
                .param("points", json.writeValueAsString(done))
                .param("note", note)
                .update();
    }
}
