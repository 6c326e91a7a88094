package org.plumbline.app.capability.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The competency framework: what each skill that roles ask for means, level by level. Which skill at which level a
/// role needs stands with the role, and nowhere else.
@Service
public class Competencies {
    /// The highest level.
    public static final int LEVELS = 5;

    private static final int LONGEST = 1_000;

    private final CompetencyTable table;
    private final RoleCatalogue catalogue;
    private final Access access;
    private final AuditTrail audit;

    Competencies(CompetencyTable table, RoleCatalogue catalogue, Access access, AuditTrail audit) {
        this.table = table;
        this.catalogue = catalogue;
        this.access = access;
        this.audit = audit;
    }

    /// True where the acting person runs training and coaching.
    public boolean mayRun() {
        return access.actor().isSystem() || access.may(Permission.RUN_TRAINING);
    }

    void requireRun() {
        if (!mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
    }

    /// All competencies by name: those that roles ask for, and those that were described before.
    @Transactional(readOnly = true)
    public List<CompetencyView> all() {
        access.actor();
        var asked = new TreeMap<String, List<CompetencyView.Need>>(String.CASE_INSENSITIVE_ORDER);
        var roles = catalogue.all();
        var skills = catalogue.skills(roles.stream().map(RoleView::id).toList());
        for (var role : roles) {
            for (var skill : skills.getOrDefault(role.id(), List.<SkillLevel>of())) {
                asked.computeIfAbsent(skill.name(), name -> new ArrayList<>())
                        .add(new CompetencyView.Need(role.id(), role.title(), skill.level()));
            }
        }
        var described = new HashMap<String, CompetencyTable.Row>();
        table.all().forEach(row -> described.put(row.name().toLowerCase(Locale.ROOT), row));
        described.values().forEach(row -> asked.putIfAbsent(row.name(), List.of()));
        var all = new ArrayList<CompetencyView>();
        asked.forEach((name, needs) -> {
            var row = described.get(name.toLowerCase(Locale.ROOT));
            all.add(
                    row == null
                            ? new CompetencyView(name, "", List.of(), needs, 0)
                            : new CompetencyView(name, row.meaning(), row.anchors(), needs, row.version()));
        });
        return List.copyOf(all);
    }

    /// The competency as roles spell it; empty where no role asks for it and nobody described it.
    @Transactional(readOnly = true)
    public Optional<String> known(String name) {
        return all().stream()
                .map(CompetencyView::name)
                .filter(one -> one.equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// The id by which ratings and courses hold on to a competency; made where it has none yet.
    UUID ensure(String name) {
        return table.id(name.strip()).orElseGet(() -> {
            var known = known(name).orElseThrow(() -> new Refusal(TrainingRules.COMPETENCY, name));
            var id = Ids.next();
            table.insert(id, known, "", List.of());
            return id;
        });
    }

    /// Says what a competency means, and how each level shows.
    ///
    /// @param version as it was read, 0 before it was described
    /// @param anchors what is seen at level 1 to 5
    @Transactional
    public void describe(String name, int version, String meaning, List<String> anchors) {
        requireRun();
        if (anchors.size() != LEVELS
                || meaning.length() > LONGEST
                || anchors.stream().anyMatch(anchor -> anchor.isBlank() || anchor.length() > LONGEST)) {
            throw new Refusal(TrainingRules.ANCHORS, LONGEST);
        }
        var id = ensure(name);
        var before = table.get(id);
        if (version != 0 && before.version() != version) {
            throw new Refusal(TrainingRules.CHANGED_MEANWHILE, name);
        }
        table.update(id, meaning.strip(), anchors.stream().map(String::strip).toList());
        audit.record(
                new org.plumbline.app.kernel.Subject("competency", id, before.name(), null),
                "described",
                Map.of("Meaning", before.meaning(), "Anchors", String.join("; ", before.anchors())),
                Map.of("Meaning", meaning.strip(), "Anchors", String.join("; ", anchors)));
    }

    /// Describes those that come along and are asked for by a role, and not yet described.
    ///
    /// @return how many were described
    @Transactional
    public int takeOver() {
        requireRun();
        var added = 0;
        for (var shipped : ShippedCompetencies.read()) {
            var name = known(shipped.name());
            if (name.isPresent() && table.id(name.get()).isEmpty()) {
                table.insert(Ids.next(), name.get(), shipped.meaning(), shipped.anchors());
                added++;
            }
        }
        return added;
    }
}
