package org.plumbline.app.organisation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People who work for another organisation: supplier, last day and day rate. Their access ends with the contract,
/// whatever they were given and when. What was agreed is for those who look after people, and for finance.
@Service
public class ExternalStaff {
    private static final int LONGEST = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final People people;
    private final Grants grants;
    private final Clock clock;

    ExternalStaff(JdbcClient jdbc, Access access, AuditTrail audit, People people, Grants grants, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    /// Rules about contracts.
    public enum Rules implements Rule {
        /// Whom to ask.
        NO_SUPPLIER("Enter the supplier, 1 to 200 characters."),
        /// A rate is an amount.
        RATE("Enter a rate of more than 0 and at most 1000000 with its currency, or leave it empty."),
        /// Access would last for ever.
        HAS_LEFT("{0} has left. Take the person back first.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// Somebody external who has not left.
    ///
    /// @param managerId whom they report to
    /// @param engagement null where nothing was written down
    public record Line(
            UUID personId,
            String name,
            @Nullable String department,
            @Nullable UUID managerId,
            @Nullable Engagement engagement) {}

    private record Row(
            UUID personId,
            String name,
            @Nullable String department,
            @Nullable UUID managerId,
            @Nullable String supplier,
            @Nullable LocalDate untilDay,
            @Nullable BigDecimal dayRate,
            @Nullable String currency) {
        Line line() {
            return new Line(
                    personId,
                    name,
                    department,
                    managerId,
                    supplier == null || untilDay == null
                            ? null
                            : new Engagement(supplier, untilDay, dayRate, currency));
        }
    }

    /// True where the acting person reads contracts and rates.
    public boolean mayRead() {
        return access.actor().isSystem() || access.may(Permission.MANAGE_PEOPLE) || access.is(Role.FINANCE);
    }

    /// What was agreed for a person; empty where nothing was.
    @Transactional(readOnly = true)
    public Optional<Engagement> of(UUID personId) {
        requireReader();
        return stored(personId);
    }

    private Optional<Engagement> stored(UUID personId) {
        return jdbc.sql("""
                        select supplier, until_day, day_rate, currency from organisation.engagement
                        where person_id = :person
                        """)
                .param("person", personId)
                .query(Rows.of(Engagement.class))
                .optional();
    }

    /// Writes down what was agreed; the person counts as external, and all access ends with the last day.
    ///
    /// @throws Refusal where a figure makes no sense, or nobody else could administer
    @Transactional
    public void agree(UUID personId, Engagement wanted) {
        access.require(Permission.MANAGE_PEOPLE);
        var person = people.get(personId);
        check(person, wanted);
        grants.guardLastAdministrator(person);
        var before = stored(person.id());
        jdbc.sql("""
                        insert into organisation.engagement (person_id, supplier, until_day, day_rate, currency)
                        values (:person, :supplier, :until, :rate, :currency)
                        on conflict (person_id) do update
                        set supplier = :supplier, until_day = :until, day_rate = :rate, currency = :currency
                        """)
                .param("person", person.id())
                .param("supplier", wanted.supplier().strip())
                .param("until", wanted.untilDay())
                .param("rate", wanted.dayRate())
                .param("currency", wanted.currency())
                .update();
        mark(person.id(), true);
        access.endAfter(person.id(), wanted.untilDay());
        audit.record(
                People.subject(person),
                "contract agreed",
                before.map(ExternalStaff::facts).orElse(Map.of()),
                facts(wanted, before.orElse(null)));
    }

    private static void check(PersonView person, Engagement wanted) {
        if (person.hasLeft()) {
            throw new Refusal(Rules.HAS_LEFT, person.name());
        }
        var supplier = wanted.supplier().strip();
        if (supplier.isEmpty() || supplier.length() > LONGEST) {
            throw new Refusal(Rules.NO_SUPPLIER);
        }
        var rate = wanted.dayRate();
        if ((rate == null) != (wanted.currency() == null)
                || (rate != null && (rate.signum() <= 0 || rate.compareTo(MOST) > 0))) {
            throw new Refusal(Rules.RATE);
        }
    }

    /// The person joins us: the contract is struck out, and access ends no more by itself.
    @Transactional
    public void takeOn(UUID personId) {
        access.require(Permission.MANAGE_PEOPLE);
        var person = people.get(personId);
        var before = stored(person.id());
        if (before.isEmpty()) {
            return;
        }
        jdbc.sql("delete from organisation.engagement where person_id = :person")
                .param("person", person.id())
                .update();
        mark(person.id(), false);
        access.endAfter(person.id(), null);
        audit.record(People.subject(person), "contract struck out", facts(before.get()), Map.of());
    }

    private void mark(UUID personId, boolean isExternal) {
        jdbc.sql("update organisation.person set is_external = :external where id = :id")
                .param("external", isExternal)
                .param("id", personId)
                .update();
    }

    /// Everybody external who has not left; the earliest end first, those without a contract last.
    @Transactional(readOnly = true)
    public List<Line> lines() {
        requireReader();
        return all();
    }

    private List<Line> all() {
        return jdbc.sql("""
                        select p.id as person_id, p.name, d.name as department, p.manager_id, e.supplier, e.until_day,
                        e.day_rate, e.currency
                        from organisation.person p left join organisation.department d on d.id = p.department_id
                        left join organisation.engagement e on e.person_id = p.id
                        where (p.is_external or e.person_id is not null) and p.left_on is null and p.merged_into is null
                        order by e.until_day nulls last, lower(p.name)
                        """).query(Rows.of(Row.class)).list().stream()
                .map(Row::line)
                .toList();
    }

    /// Contracts that end within 30 days or are over, of those whom the acting person looks after or leads.
    @Transactional(readOnly = true)
    public List<Line> ending() {
        var me = access.actor().personId();
        var looksAfterAll = access.may(Permission.MANAGE_PEOPLE);
        var today = LocalDate.now(clock);
        return all().stream()
                .filter(line -> looksAfterAll || me.equals(line.managerId()))
                .filter(line -> {
                    var engagement = line.engagement();
                    return engagement != null && engagement.isEnding(today);
                })
                .toList();
    }

    /// The share of external people of each department, by name; people without a department come last.
    @Transactional(readOnly = true)
    public List<Sourcing> sourcing() {
        requireReader();
        record Count(@Nullable String department, int internal, int external) {}
        var costs = new HashMap<@Nullable String, Map<String, BigDecimal>>();
        var today = LocalDate.now(clock);
        for (var line : all()) {
            var engagement = line.engagement();
            if (engagement != null && engagement.dayRate() != null && !engagement.isOver(today)) {
                costs.computeIfAbsent(line.department(), key -> new HashMap<>())
                        .merge(Objects.requireNonNull(engagement.currency()), engagement.dayRate(), BigDecimal::add);
            }
        }
        return jdbc.sql("""
                        select d.name as department,
                        count(*) filter (where not (p.is_external or e.person_id is not null)) as internal,
                        count(*) filter (where p.is_external or e.person_id is not null) as external
                        from organisation.person p left join organisation.department d on d.id = p.department_id
                        left join organisation.engagement e on e.person_id = p.id
                        where p.left_on is null and p.merged_into is null
                        and (p.is_confirmed or e.person_id is not null)
                        group by d.name order by lower(d.name) nulls last
                        """).query(Rows.of(Count.class)).list().stream()
                .map(count -> new Sourcing(
                        count.department(),
                        count.internal(),
                        count.external(),
                        costs.getOrDefault(count.department(), Map.of())))
                .toList();
    }

    /// The same by role held today, by title; roles in projects aside, which not every reader may know of.
    @Transactional(readOnly = true)
    public List<Sourcing> sourcingByRole() {
        requireReader();
        return jdbc.sql("""
                        select r.title, count(distinct p.id) filter (where not x.is_outside) as internal,
                        count(distinct p.id) filter (where x.is_outside) as external
                        from organisation.assignment a join organisation.role r on r.id = a.role_id
                        join organisation.person p on p.id = a.person_id
                        left join organisation.engagement e on e.person_id = p.id
                        cross join lateral (select p.is_external or e.person_id is not null as is_outside) x
                        where a.scope <> 'PROJECT' and a.from_day <= :today and coalesce(a.until_day, :today) >= :today and p.left_on is null
                        group by r.title order by lower(r.title)
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Sourcing(row.getString(1), row.getInt(2), row.getInt(3), Map.of()))
                .list();
    }

    private void requireReader() {
        if (!mayRead()) {
            throw new Forbidden(Permission.MANAGE_PEOPLE);
        }
    }

    private static Map<String, Object> facts(Engagement engagement) {
        return facts(engagement, null);
    }

    /// The rate is read by few and the audit trail by more: it says that there is one, and that it changed.
    private static Map<String, Object> facts(Engagement engagement, @Nullable Engagement before) {
        var facts = new HashMap<String, Object>();
        facts.put("Supplier", engagement.supplier());
        facts.put("Contract until", engagement.untilDay());
        var rate = engagement.dayRate();
        if (rate != null) {
            var was = before == null ? null : before.dayRate();
            var isOther = before != null
                    && was != null
                    && (was.compareTo(rate) != 0 || !Objects.equals(before.currency(), engagement.currency()));
            facts.put("Day rate", isOther ? "agreed, another" : "agreed");
        }
        return facts;
    }
}
