package org.plumbline.app.organisation.role;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The roles an organisation works with, open to everybody who signs in; tailored by the office.
@Service
public class RoleCatalogue {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DUTIES = 40;

    private final RoleTable table;
    private final Access access;
    private final AuditTrail audit;
    private final Numbering numbering;
    private final SearchIndex index;
    private final CarriedAccess carried;

    RoleCatalogue(
            RoleTable table,
            Access access,
            AuditTrail audit,
            Numbering numbering,
            SearchIndex index,
            CarriedAccess carried) {
        this.carried = carried;
        this.table = table;
        this.access = access;
        this.audit = audit;
        this.numbering = numbering;
        this.index = index;
    }

    /// All roles by title.
    @Transactional(readOnly = true)
    public List<RoleView> all() {
        access.actor();
        return table.all();
    }

    /// The role of a key.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public RoleView get(String key) {
        access.actor();
        return table.byKey(key).orElseThrow(() -> new Missing("role", key));
    }

    /// The role of an id.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public RoleView get(UUID id) {
        access.actor();
        return table.byId(id).orElseThrow(() -> new Missing("role", id));
    }

    /// The duties of some roles, by role, in order.
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> duties(Collection<UUID> roles) {
        access.actor();
        return table.duties(roles);
    }

    /// The skills of some roles, by role.
    @Transactional(readOnly = true)
    public Map<UUID, List<SkillLevel>> skills(Collection<UUID> roles) {
        access.actor();
        return table.skills(roles);
    }

    /// True where the acting person tailors roles and fills them.
    public boolean mayTailor() {
        return access.actor().isSystem() || access.may(Permission.GROUP);
    }

    void requireTailor() {
        if (!mayTailor()) {
            throw new Forbidden(Permission.GROUP);
        }
    }

    /// Adds a role.
    @Transactional
    public RoleView create(RoleText wanted) {
        requireTailor();
        var text = checked(null, wanted);
        var id = Ids.next();
        table.insert(id, numbering.next("ROL"), text);
        var role = get(id);
        audit.record(subject(role), "created", Map.of(), facts(role, text.duties()));
        enter(role, text.duties());
        return role;
    }

    /// Changes a role; who has read an earlier edition keeps that until it is published again.
    ///
    /// @param version the version the person saw
    @Transactional
    public RoleView change(UUID id, int version, RoleText wanted) {
        requireTailor();
        var before = get(id);
        var dutiesBefore = table.duties(List.of(id)).getOrDefault(id, List.of());
        var text = checked(id, wanted);
        if (!table.update(id, version, text)) {
            throw new Refusal(RoleRules.CHANGED_MEANWHILE, before.key());
        }
        var after = get(id);
        if (before.access() != after.access()) {
            carried.accessChanged(id);
        }
        audit.record(subject(after), "changed", facts(before, dutiesBefore), facts(after, text.duties()));
        enter(after, text.duties());
        return after;
    }

    /// Publishes a role: its holders are asked to read it, also those who have read an earlier edition.
    @Transactional
    public RoleView publish(UUID id) {
        requireTailor();
        var before = get(id);
        table.published(id);
        audit.record(
                subject(before),
                "published",
                Map.of("Edition", before.edition()),
                Map.of("Edition", before.edition() + 1));
        return get(id);
    }

    /// Adds the roles that come along and are not there yet.
    ///
    /// @return how many were added
    @Transactional
    public int takeOver() {
        requireTailor();
        var ids = new HashMap<String, UUID>();
        table.all().forEach(role -> ids.put(role.title().toLowerCase(Locale.ROOT), role.id()));
        var added = 0;
        for (var shipped : ShippedRoles.read()) {
            if (!ids.containsKey(shipped.title().toLowerCase(Locale.ROOT))) {
                var above =
                        shipped.above() == null ? null : ids.get(shipped.above().toLowerCase(Locale.ROOT));
                var role = create(shipped.text(above));
                ids.put(shipped.title().toLowerCase(Locale.ROOT), role.id());
                added++;
            }
        }
        return added;
    }

    private static void within(String title, RoleText text) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal(RoleRules.TITLE);
        }
        if (text.purpose().isBlank()
                || text.purpose().length() > LONGEST_TEXT
                || Objects.toString(text.authority(), "").length() > LONGEST_TEXT) {
            throw new Refusal(RoleRules.PURPOSE, LONGEST_TEXT);
        }
        var duties = text.duties();
        if (duties.isEmpty()
                || duties.size() > MOST_DUTIES
                || new HashSet<>(duties).size() < duties.size()
                || duties.stream().anyMatch(duty -> duty.length() > LONGEST_TITLE)) {
            throw new Refusal(RoleRules.DUTIES, LONGEST_TITLE);
        }
        if (text.skills().stream()
                .anyMatch(skill -> skill.level() < 1
                        || skill.level() > 5
                        || skill.name().isBlank()
                        || skill.name().length() > 100)) {
            throw new Refusal(RoleRules.SKILLS);
        }
    }

    private RoleText checked(@Nullable UUID id, RoleText text) {
        var title = text.title().strip();
        within(title, text);
        if (table.all().stream()
                .anyMatch(other ->
                        other.title().equalsIgnoreCase(title) && !other.id().equals(id))) {
            throw new Refusal(RoleRules.TITLE_TAKEN, title);
        }
        var above = text.reportsTo() == null ? null : get(text.reportsTo()).id();
        if (id != null && above != null && table.isBelow(above, id)) {
            throw new Refusal(RoleRules.CIRCLE, title);
        }
        return new RoleText(
                title,
                text.area(),
                text.purpose().strip(),
                text.authority(),
                above,
                text.isEssential(),
                text.access(),
                text.duties(),
                text.skills());
    }

    private void enter(RoleView role, List<String> duties) {
        index.put(
                subject(role), role.title(), role.purpose() + "\n" + String.join("\n", duties), "/roles/" + role.key());
    }

    /// What audit trail and search call a role.
    public static Subject subject(RoleView role) {
        return new Subject("role", role.id(), role.key(), null);
    }

    private static Map<String, Object> facts(RoleView role, List<String> duties) {
        var facts = new TreeMap<String, Object>();
        facts.put("Title", role.title());
        facts.put("Area", role.area().label());
        facts.put("Purpose", role.purpose());
        facts.put("Authority", Objects.toString(role.authority(), ""));
        facts.put("Reports to", Objects.toString(role.reportsTo(), ""));
        facts.put("Essential", role.isEssential());
        facts.put("Access role", role.access() == null ? "" : role.access().label());
        facts.put("Duties", String.join("; ", duties));
        return facts;
    }
}
