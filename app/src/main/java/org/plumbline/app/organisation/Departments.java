package org.plumbline.app.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The departments of the organisation, a tree.
@Service
public class Departments {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Departments(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// All departments by name.
    public List<DepartmentView> all() {
        return jdbc.sql("select id, name, parent_id from organisation.department order by lower(name)")
                .query(Rows.of(DepartmentView.class))
                .list();
    }

    /// The department of a name, whatever its case and outer blanks.
    public Optional<DepartmentView> named(String name) {
        return jdbc.sql(
                        "select id, name, parent_id from organisation.department where lower(name) = lower(trim(:name))")
                .param("name", name)
                .query(Rows.of(DepartmentView.class))
                .optional();
    }

    /// The id of the department of that name, made where there is none.
    @Transactional
    public UUID ensure(String name, @Nullable UUID parentId) {
        return named(name).map(DepartmentView::id).orElseGet(() -> add(name.strip(), parentId));
    }

    private UUID add(String name, @Nullable UUID parentId) {
        var id = Ids.next();
        jdbc.sql("insert into organisation.department (id, name, parent_id) values (:id, :name, :parent)")
                .param("id", id)
                .param("name", name)
                .param("parent", parentId)
                .update();
        audit.record(new Subject("department", id, name, null), "created", Map.of(), Map.of("name", name));
        return id;
    }
}
