package org.plumbline.app.delivery;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The head that all pages of a programme or portfolio share: key, name, who answers for it, and the tabs.
@Component
public class GroupHeaders {
    private final List<GroupTab> tabs;
    private final People people;
    private final Access access;

    GroupHeaders(ObjectProvider<GroupTab> tabs, People people, Access access) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(GroupTab::order)).toList();
        this.people = people;
        this.access = access;
    }

    /// Where a group's pages are.
    public static String home(GroupView group) {
        return (group.kind() == ScopeKind.PROGRAMME ? "/programmes/" : "/portfolios/") + group.key();
    }

    /// The head of a group's page, the tab with this suffix being the present one.
    public RecordView of(GroupView group, String currentSuffix) {
        var home = home(group);
        var shown = new ArrayList<RecordView.Tab>();
        for (var tab : tabs) {
            shown.add(RecordView.Tab.of(
                    t(tab.label()), home + tab.suffix(), tab.suffix().equals(currentSuffix)));
        }
        var head = RecordView.of(group.key(), group.name())
                .sub(answering(group))
                .tabs(shown.toArray(RecordView.Tab[]::new));
        return access.may(Permission.GROUP) ? head.step(RecordView.Step.open(t("Edit"), home + "/edit")) : head;
    }

    private String answering(GroupView group) {
        var ids = new HashSet<UUID>();
        if (group.managerId() != null) {
            ids.add(group.managerId());
        }
        if (group.ownerId() != null) {
            ids.add(group.ownerId());
        }
        var known = people.byIds(ids);
        var manager = name(group.managerId(), known);
        var owner = name(group.ownerId(), known);
        var isProgramme = group.kind() == ScopeKind.PROGRAMME;
        return (isProgramme ? t("Programme") : t("Portfolio"))
                + " · "
                + (manager == null ? t("No manager yet") : t("Managed by {0}", manager))
                + (owner == null ? "" : " · " + (isProgramme ? t("Sponsor: {0}", owner) : t("Owner: {0}", owner)));
    }

    private static @Nullable String name(@Nullable UUID id, Map<UUID, PersonView> known) {
        var person = id == null ? null : known.get(id);
        return person == null ? null : person.name();
    }
}
