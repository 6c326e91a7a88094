package org.plumbline.app.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Meanwhile;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The departments of the organisation, a tree.
@Service
public class Departments {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    private final Access access;

    Departments(JdbcClient jdbc, AuditTrail audit, Access access) {
        this.access = access;
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

    /// Rules about departments.
    public enum Rules implements Rule {
        /// Nobody tells two of one name apart.
        NAME_TAKEN("There is a department {0} already. Choose another name."),
        /// A name is needed.
        NO_NAME("Enter a name of 1 to 200 characters."),
        /// A tree has no circles.
        CIRCLE("{0} cannot belong to a part of itself. Choose another."),
        /// Only what nobody refers to goes away.
        IN_USE("{0} still has people or parts. Move them first.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Changes a department as somebody saw it.
    ///
    /// @param version of what they saw
    /// @throws Refusal where somebody else changed it meanwhile, and as below
    @Transactional
    public void change(UUID id, int version, String name, @Nullable UUID parentId) {
        requireManaging();
        jdbc.sql("select id from organisation.department where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        var before = get(id);
        Meanwhile.require(version, before.version(), before.name());
        put(id, name, parentId);
    }

    /// Adds a department, or changes name and place of one.
    ///
    /// @param id null for a fresh one
    @Transactional
    public UUID put(@Nullable UUID id, String name, @Nullable UUID parentId) {
        requireManaging();
        var clean = name.strip();
        if (clean.isEmpty() || clean.length() > 200) {
            throw new Refusal(Rules.NO_NAME);
        }
        if (named(clean).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new Refusal(Rules.NAME_TAKEN, clean);
        }
        if (id == null) {
            return add(clean, parentId);
        }
        var before = get(id);
        if (parentId != null && isWithin(parentId, id)) {
            throw new Refusal(Rules.CIRCLE, clean);
        }
        jdbc.sql("update organisation.department set name = :name, parent_id = :parent where id = :id")
                .param("name", clean)
                .param("parent", parentId)
                .param("id", id)
                .update();
        audit.record(new Subject("department", id, clean, null), "changed", facts(before), facts(get(id)));
        return id;
    }

    /// Removes a department that nobody refers to.
    @Transactional
    public void remove(UUID id) {
        requireManaging();
        var before = get(id);
        var isUsed = jdbc.sql("""
                        select exists (select from organisation.person where department_id = :id)
                        or exists (select from organisation.department where parent_id = :id)
                        """).param("id", id).query(Boolean.class).single();
        if (isUsed) {
            throw new Refusal(Rules.IN_USE, before.name());
        }
        jdbc.sql("delete from organisation.department where id = :id")
                .param("id", id)
                .update();
        audit.record(new Subject("department", id, before.name(), null), "removed", facts(before), Map.of());
    }

    /// How many people of each department have not left; departments without any are left out.
    public Map<UUID, Integer> headcounts() {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select department_id, count(*) from organisation.person
                        where department_id is not null and left_on is null and merged_into is null group by department_id
                        """).query(row -> {
            counts.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return counts;
    }

    /// The department of an id.
    ///
    /// @throws Missing where there is none
    public DepartmentView get(UUID id) {
        return jdbc.sql("select id, name, parent_id from organisation.department where id = :id")
                .param("id", id)
                .query(Rows.of(DepartmentView.class))
                .optional()
                .orElseThrow(() -> new Missing("department", id));
    }

    private boolean isWithin(UUID id, UUID whole) {
        return jdbc.sql("""
                        with recursive up as (
                            select id, parent_id from organisation.department where id = :id
                            union select d.id, d.parent_id from organisation.department d join up on d.id = up.parent_id)
                        select exists (select from up where id = :whole)
                        """)
                .param("id", id)
                .param("whole", whole)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> facts(DepartmentView department) {
        var facts = new HashMap<String, Object>();
        facts.put("name", department.name());
        facts.put("parent", department.parentId());
        return facts;
    }

    private void requireManaging() {
        access.require(Permission.MANAGE_PEOPLE);
    }
}
