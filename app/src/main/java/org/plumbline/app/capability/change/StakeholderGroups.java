package org.plumbline.app.capability.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.internal.ConcernTable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom a change concerns, and what it changes for each group.
@Service
public class StakeholderGroups {
    private static final int TEXT = 2_000;
    private static final int MOST_PEOPLE = 1_000_000;

    private final ConcernTable table;
    private final Initiatives initiatives;
    private final AuditTrail audit;

    StakeholderGroups(ConcernTable table, Initiatives initiatives, AuditTrail audit) {
        this.table = table;
        this.initiatives = initiatives;
        this.audit = audit;
    }

    /// The groups of an initiative, those for whom most changes first.
    @Transactional(readOnly = true)
    public List<StakeholderGroup> of(InitiativeView initiative) {
        return table.groups(initiatives.get(initiative.key()).id());
    }

    /// Adds a group.
    @Transactional
    public StakeholderGroup add(UUID initiativeId, StakeholderGroup.Terms terms) {
        var initiative = initiatives.changeable(initiativeId);
        check(terms);
        var group = new StakeholderGroup(Ids.next(), initiativeId, terms, 1);
        table.put(group);
        audit.record(initiative.subject(), "added a group to", Map.of(), said(terms));
        return group;
    }

    private static void check(StakeholderGroup.Terms terms) {
        Initiatives.requireTitle(terms.title());
        var people = terms.people();
        if (people != null && (people < 0 || people > MOST_PEOPLE)) {
            throw new Refusal(ChangeRules.PEOPLE);
        }
        var texts = List.of(terms.process(), terms.tools(), terms.role(), terms.skills());
        if (texts.stream().allMatch(String::isBlank)) {
            throw new Refusal(ChangeRules.NO_CHANGE);
        }
        Stream.concat(texts.stream(), Stream.of(terms.support()))
                .forEach(text -> Initiatives.within("What changes", text, TEXT));
    }

    /// Changes a group.
    ///
    /// @param version as it was read
    @Transactional
    public void change(UUID initiativeId, UUID groupId, int version, StakeholderGroup.Terms terms) {
        var initiative = initiatives.changeable(initiativeId);
        var before = find(initiativeId, groupId);
        if (before.version() != version) {
            throw new Refusal(ChangeRules.CHANGED_MEANWHILE, before.terms().title());
        }
        check(terms);
        table.put(new StakeholderGroup(groupId, initiativeId, terms, version + 1));
        audit.record(initiative.subject(), "changed a group of", said(before.terms()), said(terms));
    }

    /// Takes a group out; what it objected to stays with the initiative.
    @Transactional
    public void remove(UUID initiativeId, UUID groupId) {
        var initiative = initiatives.changeable(initiativeId);
        var before = find(initiativeId, groupId);
        table.removeGroup(groupId);
        audit.record(initiative.subject(), "took a group out of", said(before.terms()), Map.of());
    }

    private StakeholderGroup find(UUID initiativeId, UUID groupId) {
        return table.groups(initiativeId).stream()
                .filter(group -> group.id().equals(groupId))
                .findFirst()
                .orElseThrow(() -> new Missing("group", groupId));
    }

    private static Map<String, @Nullable Object> said(StakeholderGroup.Terms terms) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("Group", terms.title());
        said.put("Unit", terms.unitId());
        said.put("People", terms.people());
        said.put("Size of the change", terms.size());
        said.put("Process", terms.process());
        said.put("Tools", terms.tools());
        said.put("Role", terms.role());
        said.put("Skills", terms.skills());
        said.put("Support", terms.support());
        return said;
    }
}
