package org.plumbline.app.office.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.kernel.search.SearchGuard;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.organisation.GrantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps offices and their parts findable by who sees the office, and names them where the audit trail has ids.
@Configuration(proxyBeanMethods = false)
class OfficeIndex {
    private record Guard(String kind, java.util.function.Supplier<Collection<UUID>> found) implements SearchGuard {
        @Override
        public Collection<UUID> admitted() {
            return found.get();
        }
    }

    private record Scope(OfficeTable table) implements GrantScope {
        @Override
        public ScopeKind kind() {
            return ScopeKind.OFFICE;
        }

        @Override
        public java.util.List<Place> places() {
            return table.all().stream()
                    .filter(office -> office.state().isOpen())
                    .map(office -> new Place(office.id(), office.key() + " " + office.name()))
                    .toList();
        }
    }

    private record Names(OfficeDoor door, PartTable parts) implements IdNames {
        @Override
        public Map<UUID, String> of(Collection<UUID> ids) {
            var names = new HashMap<UUID, String>();
            var seen = new java.util.HashSet<UUID>();
            for (var office : door.seen()) {
                seen.add(office.id());
                if (ids.contains(office.id())) {
                    names.put(office.id(), office.key() + " " + office.name());
                }
            }
            parts.byIds(ids).stream()
                    .filter(part -> seen.contains(part.officeId()))
                    .forEach(part -> names.put(part.id(), part.key() + " " + part.title()));
            return names;
        }
    }

    @Bean
    static SearchGuard officeGuard(@Lazy OfficeDoor door) {
        return new Guard("office", () -> seen(door));
    }

    @Bean
    static SearchGuard officePartGuard(@Lazy OfficeDoor door, JdbcClient jdbc) {
        return new Guard(
                "office-part",
                () -> jdbc.sql("select id from office.part where office_id = any(:offices)")
                        .param("offices", seen(door).toArray(UUID[]::new))
                        .query(Rows::id)
                        .list());
    }

    private static Collection<UUID> seen(OfficeDoor door) {
        return door.seen().stream().map(OfficeView::id).toList();
    }

    @Bean
    static GrantScope officeScope(@Lazy OfficeTable table) {
        return new Scope(table);
    }

    @Bean
    static IdNames officeNames(@Lazy OfficeDoor door, @Lazy PartTable parts) {
        return new Names(door, parts);
    }
}
