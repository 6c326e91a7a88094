package org.plumbline.app.demand.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Headline;
import org.plumbline.app.demand.ProposalFilter;
import org.plumbline.app.demand.ProposalPage;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `demand.proposal`. Every question says who asks, so that nobody reads what is not theirs.
@Component
public class ProposalTable {
    private static final String SEEN = """
             (cast(:seesAll as boolean) or :me in (p.requester_id, p.sponsor_id, p.lead_id)
                or exists (select 1 from demand.gate g join demand.gate_keeper k on k.gate_id = g.id
                    where g.proposal_id = p.id and :me in (k.person_id, k.deputy_id)))
            """;
    private static final String MATCH = SEEN + """
             and (cast(:bucket as text) is null or p.bucket = :bucket)
             and (cast(:kind as text) is null or p.kind = :kind)
             and (cast(:department as uuid) is null or p.department_id = :department)
             and (cast(:text as text) is null or position(lower(:text)
                 in lower(p.key || ' ' || p.title || ' ' || p.purpose || ' ' || p.need)) > 0)
            """;

    private final JdbcClient jdbc;
    private final ProposalRows rows;

    ProposalTable(JdbcClient jdbc, ProposalRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /// Who asks.
    ///
    /// @param me the person
    /// @param seesAll true for who reads the proposals of all
    public record Reader(UUID me, boolean seesAll) {
        /// The acting person. Proposals belong to no portfolio yet, so who answers for one reads them all.
        public static Reader of(Access access) {
            return new Reader(
                    access.actor().personId(),
                    access.may(Permission.SEE)
                            || access.may(Permission.SCREEN_IDEAS)
                            || access.is(Role.PORTFOLIO_MANAGER));
        }

        Map<String, Object> parameters() {
            return Map.of("me", me, "seesAll", seesAll);
        }
    }

    /// The proposal of a key.
    public Optional<ProposalView> byKey(String key, Reader reader) {
        return jdbc.sql("select p.* from demand.proposal p where p.key = :key and" + SEEN)
                .param("key", key)
                .params(reader.parameters())
                .query(rows::map)
                .optional();
    }

    /// The proposals of some ids, by key.
    public List<ProposalView> byIds(Collection<UUID> ids, Reader reader) {
        return jdbc.sql("select p.* from demand.proposal p where p.id = any(:ids) and" + SEEN + " order by p.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(rows::map)
                .list();
    }

    /// The proposal of an id, locked until the transaction ends.
    public Optional<ProposalView> lock(UUID id, Reader reader) {
        return jdbc.sql("select p.* from demand.proposal p where p.id = :id and" + SEEN + " for update")
                .param("id", id)
                .params(reader.parameters())
                .query(rows::map)
                .optional();
    }

    /// The proposal that an idea is worked out as, withdrawn ones aside.
    public Optional<ProposalView> ofIdea(UUID ideaId, Reader reader) {
        return jdbc.sql("select p.* from demand.proposal p where p.idea_id = :idea and p.state <> 'WITHDRAWN' and"
                        + SEEN)
                .param("idea", ideaId)
                .params(reader.parameters())
                .query(rows::map)
                .optional();
    }

    /// The ids of all that may be seen.
    public List<UUID> seen(Reader reader) {
        return jdbc.sql("select p.id from demand.proposal p where" + SEEN)
                .params(reader.parameters())
                .query(Rows::id)
                .list();
    }

    /// All in some states, by key.
    public List<ProposalView> in(Collection<ProposalState> states, Reader reader) {
        return jdbc.sql("select p.* from demand.proposal p where p.state = any(:states) and" + SEEN + " order by p.key")
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .params(reader.parameters())
                .query(rows::map)
                .list();
    }

    /// A page of what the filter leaves.
    public ProposalPage page(ProposalFilter filter, Reader reader) {
        var wanted = MATCH + shown(filter.show());
        var found = jdbc.sql("select p.* from demand.proposal p where" + wanted + " order by " + order(filter.order())
                        + ", p.key limit :limit offset :offset")
                .params(parameters(filter, reader))
                .param("limit", filter.order().limit())
                .param("offset", filter.order().offset())
                .query(rows::map)
                .list();
        var total = jdbc.sql("select count(*) from demand.proposal p where" + wanted)
                .params(parameters(filter, reader))
                .query(Long.class)
                .single();
        return new ProposalPage(found, total);
    }

    /// How many there are for each choice in one click.
    public Map<ProposalFilter.Show, Long> counts(ProposalFilter filter, Reader reader) {
        var counts = new EnumMap<ProposalFilter.Show, Long>(ProposalFilter.Show.class);
        for (var show : ProposalFilter.Show.values()) {
            counts.put(
                    show,
                    jdbc.sql("select count(*) from demand.proposal p where" + MATCH + shown(show))
                            .params(parameters(filter, reader))
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    private static String shown(ProposalFilter.Show show) {
        return switch (show) {
            case ALL -> "";
            case MINE -> " and :me in (p.requester_id, p.sponsor_id, p.lead_id)";
            case DRAFT -> " and p.state = 'DRAFT'";
            case COMPETING -> " and p.state in ('QUALIFIED', 'SCORED')";
            case APPROVED -> " and p.state = 'APPROVED'";
            case DEFERRED -> " and p.state = 'DEFERRED'";
            case CONVERTED -> " and p.state = 'CONVERTED'";
            case TURNED_DOWN -> " and p.state in ('REJECTED', 'WITHDRAWN')";
            case REQUIRED -> " and p.mandatory_reason is not null and p.state not in ('REJECTED', 'WITHDRAWN')";
        };
    }

    private static String order(ProposalFilter.Order order) {
        var cost = "(select sum(value::numeric) from jsonb_each_text(p.cost_by_year))";
        var benefit = "(select sum(value::numeric) from jsonb_each_text(p.benefit_by_year))";
        var column = switch (order.sort()) {
            case ATTENTION ->
                "case p.state when 'SCORED' then 0 when 'QUALIFIED' then 1 when 'APPROVED' then 2 "
                        + "when 'DRAFT' then 3 when 'DEFERRED' then 4 else 5 end, p.since";
            case KEY -> "p.key";
            case TITLE -> "lower(p.title)";
            case STATE -> "p.state";
            case COST -> cost;
            case BENEFIT -> benefit;
            case NPV -> "p.npv";
            case START -> "p.wished_start";
        };
        return order.isDescending() ? column + " desc nulls last" : column + " nulls last";
    }

    private static Map<String, @Nullable Object> parameters(ProposalFilter filter, Reader reader) {
        var parameters = new HashMap<String, @Nullable Object>(reader.parameters());
        parameters.put(
                "bucket", filter.bucket() == null ? null : filter.bucket().name());
        parameters.put("kind", filter.kind() == null ? null : filter.kind().name());
        parameters.put("department", filter.departmentId());
        parameters.put("text", filter.text());
        return parameters;
    }

    /// Writes a proposal, new or changed.
    public void put(ProposalView proposal) {
        jdbc.sql("""
                        insert into demand.proposal (id, key, state, title, purpose, need, helps, department_id, sponsor_id,
                            lead_id, kind, bucket, mandatory_reason, currency, wished_start, months, size, fte,
                            idea_id, requester_id, maker_id, made_on, since, decided_on, reason, project_id, npv, cost_by_year,
                            benefit_by_year, version)
                        values (:id, :key, :state, :title, :purpose, :need, :helps::jsonb, :department, :sponsor,
                            :lead, :kind, :bucket, :mandatory, :currency, :start, :months, :size, :fte::jsonb,
                            :idea, :requester, :maker, :made, :since, :decided, :reason, :project, :npv, :costs::jsonb,
                            :benefits::jsonb, :version)
                        on conflict (id) do update set state = excluded.state, title = excluded.title,
                            purpose = excluded.purpose, need = excluded.need, helps = excluded.helps,
                            department_id = excluded.department_id, sponsor_id = excluded.sponsor_id,
                            lead_id = excluded.lead_id, kind = excluded.kind, bucket = excluded.bucket,
                            mandatory_reason = excluded.mandatory_reason, currency = excluded.currency,
                            wished_start = excluded.wished_start, months = excluded.months,
                            size = excluded.size, fte = excluded.fte, since = excluded.since,
                            decided_on = excluded.decided_on, reason = excluded.reason,
                            project_id = excluded.project_id, npv = excluded.npv, cost_by_year = excluded.cost_by_year,
                            benefit_by_year = excluded.benefit_by_year, version = excluded.version
                        """).params(rows.values(proposal)).update();
    }

    /// Takes a draft out, with its steps.
    public void delete(UUID id) {
        jdbc.sql("delete from demand.proposal_step where proposal_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from demand.proposal where id = :id and state = 'DRAFT'")
                .param("id", id)
                .update();
    }

    /// The headline alone, of a case that changed.
    public void headline(UUID id, Headline headline) {
        jdbc.sql("""
                        update demand.proposal set npv = :npv, cost_by_year = :costs::jsonb,
                            benefit_by_year = :benefits::jsonb where id = :id
                        """).param("id", id).params(rows.values(headline)).update();
    }
}
