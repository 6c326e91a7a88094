package org.plumbline.app.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Meanwhile;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the organisation. A person is an identity; a sign-in refers to it.
@Service
public class People {
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final SearchIndex index;

    private final Access access;

    People(JdbcClient jdbc, AuditTrail audit, SearchIndex index, Access access) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.index = index;
        this.access = access;
    }

    /// Rules about people.
    public enum Rules implements Rule {
        /// Two people cannot share an e-mail address.
        EMAIL_TAKEN("Somebody else has the e-mail address {0}. Use another one, or open that person."),
        /// A line of managers ends somewhere.
        CIRCLE("{0} would report to themselves through others. Choose another manager.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The person of an id.
    ///
    /// @throws Missing where there is none
    public PersonView get(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id)).orElseThrow(() -> new Missing("person", id));
    }

    /// The people of some ids, by id; unknown ids are left out.
    public Map<UUID, PersonView> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT_ASKED)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("asked", UUID.class), map(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// People whose name or e-mail holds the text, those who have not left, by name.
    public List<PersonView> like(String text, int limit) {
        return jdbc.sql(SELECT + """
                                 where p.left_on is null and p.merged_into is null
                                and (p.name ilike '%' || :text || '%' or p.email ilike '%' || :text || '%')
                                order by lower(p.name) limit :limit
                                """)
                .param("text", text)
                .param("limit", limit)
                .query(People::map)
                .list();
    }

    /// The people of a department who have not left, by name.
    public List<PersonView> of(UUID departmentId) {
        return jdbc.sql(SELECT + """
                                 where p.left_on is null and p.merged_into is null and p.department_id = :department
                                order by lower(p.name)
                                """)
                .param("department", departmentId)
                .query(People::map)
                .list();
    }

    /// Finds the person an import means by a name or e-mail address: by address, by name, by a spelling merged before.
    public Optional<UUID> known(String nameOrEmail) {
        return jdbc.sql("""
                        select id from organisation.person
                        where (lower(email) = lower(:text) or lower(name) = lower(:text)) and merged_into is null
                        union all
                        select person_id from organisation.person_spelling where lower(spelling) = lower(:text)
                        limit 1
                        """)
                .param("text", nameOrEmail.strip())
                .query(UUID.class)
                .optional();
    }

    /// The person of a name or e-mail address, made unconfirmed where nobody is known by it.
    @Transactional
    public UUID ensure(String nameOrEmail) {
        var text = nameOrEmail.strip();
        var isAddress = text.contains("@") && !text.contains(" ");
        return known(text)
                .orElseGet(() -> add(new NewPerson(text, isAddress ? text : null, null, null, null, false, false)));
    }

    /// Adds a person.
    ///
    /// @throws Refusal where the e-mail address is taken
    @Transactional
    public UUID add(NewPerson person) {
        if (person.isConfirmed()) {
            requireManaging();
        }
        var email = person.email();
        if (email != null && isTaken(email)) {
            throw new Refusal(Rules.EMAIL_TAKEN, email);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into organisation.person
                        (id, name, email, department_id, job_title, manager_id, is_external, is_confirmed)
                        values (:id, :name, :email, :department, :jobTitle, :manager, :external, :confirmed)
                        """)
                .param("id", id)
                .param("name", person.name().strip())
                .param("email", email)
                .param("department", person.departmentId())
                .param("jobTitle", person.jobTitle())
                .param("manager", person.managerId())
                .param("external", person.isExternal())
                .param("confirmed", person.isConfirmed())
                .update();
        var after = new HashMap<String, Object>();
        after.put("name", person.name());
        after.put("email", email);
        var subject = new Subject("person", id, person.name(), null);
        audit.record(subject, "created", Map.of(), after);
        index.put(subject, person.name(), email == null ? "" : email, "/people/" + id);
        return id;
    }

    /// Changes what is known of a person; it counts as confirmed from then on.
    ///
    /// @throws Refusal where the e-mail address is another's, or the manager reports to the person
    @Transactional
    public void change(UUID id, PersonChange change) {
        change(id, change, true);
    }

    /// Changes what is known of a person as somebody saw it.
    ///
    /// @param version of what they saw
    /// @throws Refusal where somebody else changed the person meanwhile, and as above
    @Transactional
    public void change(UUID id, int version, PersonChange change) {
        requireManaging();
        jdbc.sql("select id from organisation.person where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .optional();
        var before = get(id);
        Meanwhile.require(version, before.version(), before.name());
        change(id, change);
    }

    /// Brings what a file says of a person; whoever was unconfirmed stays so.
    ///
    /// @throws Refusal where the e-mail address is another's, or the manager reports to the person
    @Transactional
    public void bring(UUID id, PersonChange change) {
        change(id, change, get(id).isConfirmed());
    }

    private void change(UUID id, PersonChange change, boolean isConfirmed) {
        requireManaging();
        var before = get(id);
        var email = change.email();
        if (email != null && !email.equalsIgnoreCase(before.email()) && isTaken(email)) {
            throw new Refusal(Rules.EMAIL_TAKEN, email);
        }
        if (change.managerId() != null && wouldCircle(id, change.managerId())) {
            throw new Refusal(Rules.CIRCLE, before.name());
        }
        jdbc.sql("""
                        update organisation.person set name = :name, email = :email, department_id = :department,
                        job_title = :jobTitle, manager_id = :manager, is_external = :external, is_confirmed = :confirmed
                        where id = :id
                        """)
                .param("confirmed", isConfirmed)
                .param("id", before.id())
                .param("name", change.name().strip())
                .param("email", email)
                .param("department", change.departmentId())
                .param("jobTitle", change.jobTitle())
                .param("manager", change.managerId())
                .param("external", change.isExternal())
                .update();
        if (email != null) {
            jdbc.sql("update organisation.sign_in set email = :email where person_id = :id")
                    .param("email", email)
                    .param("id", before.id())
                    .update();
        }
        audit.record(subject(before), "changed", facts(before), facts(get(id)));
    }

    /// True where the person would report to themselves, directly or through others.
    boolean wouldCircle(UUID personId, UUID managerId) {
        return jdbc.sql("""
                        with recursive line as (
                            select id, manager_id from organisation.person where id = :person
                            union select p.id, p.manager_id from organisation.person p join line on p.id = line.manager_id)
                        select exists (select from line where id = :manager)
                        """)
                .param("person", managerId)
                .param("manager", personId)
                .query(Boolean.class)
                .single();
    }

    private void requireManaging() {
        access.require(Permission.MANAGE_PEOPLE);
    }

    /// What the audit trail and search call a person.
    static Subject subject(PersonView person) {
        return new Subject("person", person.id(), person.name(), null);
    }

    private static Map<String, Object> facts(PersonView person) {
        var facts = new HashMap<String, Object>();
        facts.put("name", person.name());
        facts.put("email", person.email());
        facts.put("department", person.departmentName());
        facts.put("jobTitle", person.jobTitle());
        facts.put("manager", person.managerId());
        facts.put("isExternal", person.isExternal());
        facts.put("isConfirmed", person.isConfirmed());
        return facts;
    }

    private boolean isTaken(String email) {
        return jdbc.sql("select exists (select from organisation.person where lower(email) = lower(:email))")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private static final String COLUMNS = """
            p.id, p.name, p.email, p.department_id, d.name as department_name, p.job_title, p.manager_id,
            p.is_external, p.is_confirmed, p.left_on
            """;
    private static final String SELECT_ASKED = "select a.id as asked, " + COLUMNS + """
            from organisation.person a join organisation.person p on p.id = coalesce(a.merged_into, a.id)
            left join organisation.department d on d.id = p.department_id where a.id = any(:ids)
            """;
    private static final String SELECT = "select " + COLUMNS + """
            from organisation.person p left join organisation.department d on d.id = p.department_id
            """;

    private static PersonView map(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("department_id", UUID.class),
                row.getString("department_name"),
                row.getString("job_title"),
                row.getObject("manager_id", UUID.class),
                row.getBoolean("is_external"),
                row.getBoolean("is_confirmed"),
                row.getObject("left_on") != null);
    }
}
