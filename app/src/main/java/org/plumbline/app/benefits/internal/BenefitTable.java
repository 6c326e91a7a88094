package org.plumbline.app.benefits.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.BenefitProfile.Measure;
import org.plumbline.app.benefits.BenefitProfile.Place;
import org.plumbline.app.benefits.BenefitProfile.Share;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Doam;
import org.plumbline.app.benefits.Grain;
import org.plumbline.app.benefits.Reading;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `benefits.benefit` with the projects and objectives of each. Every question says who asks.
@Component
public class BenefitTable {
    private static final TypeReference<Map<Doam.Question, Doam.Answer>> ANSWERS = new TypeReference<>() {};
    private static final String ROWS = """
            select b.*,
                array(select s.project_id from benefits.share s where s.benefit_id = b.id order by s.percent desc,
                    s.project_id) as projects,
                array(select s.percent from benefits.share s where s.benefit_id = b.id order by s.percent desc,
                    s.project_id) as percents,
                array(select a.objective_id from benefits.aim a where a.benefit_id = b.id) as objectives
            from benefits.benefit b where
            """;

    private static final String PUT = """
            insert into benefits.benefit (id, key, state, title, kind, description, beneficiaries, measure,
                unit, reading, baseline, baseline_on, baseline_evidence, target, target_on, owner_id,
                department_id, programme_id, doam, confidence, currency, grain, is_pinned, reason,
                claimed_by, claimed_on, validated_by, validated_on, version)
            values (:id, :key, :state, :title, :kind, :description, :beneficiaries, :measure,
                :unit, :reading, :baseline, :baselineOn, :evidence, :target, :targetOn, :owner,
                :department, :programme, cast(:doam as jsonb), :confidence, :currency, :grain, :isPinned,
                :reason, :claimedBy, :claimedOn, :validatedBy, :validatedOn, :version)
            on conflict (id) do update set state = excluded.state, title = excluded.title,
                kind = excluded.kind, description = excluded.description,
                beneficiaries = excluded.beneficiaries, measure = excluded.measure, unit = excluded.unit,
                reading = excluded.reading, baseline = excluded.baseline,
                baseline_on = excluded.baseline_on, baseline_evidence = excluded.baseline_evidence,
                target = excluded.target, target_on = excluded.target_on, owner_id = excluded.owner_id,
                department_id = excluded.department_id, programme_id = excluded.programme_id,
                doam = excluded.doam, confidence = excluded.confidence, currency = excluded.currency,
                grain = excluded.grain, is_pinned = excluded.is_pinned, reason = excluded.reason,
                validated_by = excluded.validated_by, validated_on = excluded.validated_on,
                version = excluded.version
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BenefitTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The benefit of a key.
    public Optional<BenefitView> byKey(String key, Reader reader) {
        return jdbc.sql(ROWS + " b.key = :key and" + Reader.SEEN)
                .param("key", key)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// The benefits of some ids, by key.
    public List<BenefitView> byIds(Collection<UUID> ids, Reader reader) {
        return jdbc.sql(ROWS + " b.id = any(:ids) and" + Reader.SEEN + " order by b.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(this::map)
                .list();
    }

    /// The benefit of an id, locked until the transaction ends.
    public Optional<BenefitView> lock(UUID id, Reader reader) {
        return jdbc.sql(ROWS + " b.id = :id and" + Reader.SEEN + " for update of b")
                .param("id", id)
                .params(reader.parameters())
                .query(this::map)
                .optional();
    }

    /// What the filter leaves, by key.
    public List<BenefitView> list(BenefitFilter filter, Reader reader) {
        var projects = filter.projects();
        return jdbc.sql(ROWS + Reader.SEEN + """
                         and (cast(:kind as text) is null or b.kind = :kind)
                        and (cast(:department as uuid) is null or b.department_id = :department)
                        and (cast(:projects as uuid[]) is null or exists (
                            select 1 from benefits.share s where s.benefit_id = b.id
                            and s.project_id = any(cast(:projects as uuid[]))))
                        and (cast(:text as text) is null or position(lower(:text)
                            in lower(b.key || ' ' || b.title || ' ' || b.measure || ' ' || b.description)) > 0)
                        order by b.key
                        """)
                .params(reader.parameters())
                .param("kind", filter.kind() == null ? null : filter.kind().name(), Types.VARCHAR)
                .param("department", filter.departmentId())
                .param("projects", projects == null ? null : projects.toArray(UUID[]::new))
                .param("text", filter.text(), Types.VARCHAR)
                .query(this::map)
                .list();
    }

    /// The ids of all that may be seen.
    public List<UUID> seen(Reader reader) {
        return jdbc.sql("select b.id from benefits.benefit b where" + Reader.SEEN)
                .params(reader.parameters())
                .query(Rows::id)
                .list();
    }

    /// Writes a benefit, new or changed.
    public void put(BenefitView benefit) {
        var profile = benefit.profile();
        jdbc.sql(PUT)
                .param("id", benefit.id())
                .param("key", benefit.key())
                .param("state", benefit.state().name())
                .param("title", profile.title())
                .param("kind", profile.kind().name())
                .param("description", profile.description())
                .param("beneficiaries", profile.beneficiaries())
                .params(measured(profile.measure(), profile.place()))
                .param("doam", json.writeValueAsString(profile.doam().answers()))
                .param("confidence", profile.confidence(), Types.INTEGER)
                .param("currency", profile.currency(), Types.VARCHAR)
                .param("grain", profile.grain().name())
                .param("isPinned", profile.isPinned())
                .param("reason", benefit.reason(), Types.VARCHAR)
                .param("claimedBy", benefit.claimedBy())
                .param("claimedOn", benefit.claimedOn())
                .param("validatedBy", benefit.validatedBy())
                .param("validatedOn", benefit.validatedOn(), Types.DATE)
                .param("version", benefit.version())
                .update();
        placed(benefit.id(), profile.place());
    }

    private static Map<String, @Nullable Object> measured(Measure measure, Place place) {
        var parameters = new java.util.HashMap<String, @Nullable Object>();
        parameters.put("measure", measure.name());
        parameters.put("unit", measure.unit());
        parameters.put("reading", measure.reading().name());
        parameters.put("baseline", measure.baseline());
        parameters.put("baselineOn", measure.baselineOn());
        parameters.put("evidence", measure.evidence());
        parameters.put("target", measure.target());
        parameters.put("targetOn", measure.targetOn());
        parameters.put("owner", place.ownerId());
        parameters.put("department", place.departmentId());
        parameters.put("programme", place.programmeId());
        return parameters;
    }

    private void placed(UUID id, Place place) {
        jdbc.sql("delete from benefits.share where benefit_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into benefits.share (benefit_id, project_id, percent)
                        select :id, * from unnest(cast(:projects as uuid[]), cast(:percents as numeric[]))
                        """)
                .param("id", id)
                .param("projects", place.projects().toArray(UUID[]::new))
                .param("percents", place.shares().stream().map(Share::percent).toArray(BigDecimal[]::new))
                .update();
        jdbc.sql("delete from benefits.aim where benefit_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("insert into benefits.aim (benefit_id, objective_id) select :id, unnest(cast(:aims as uuid[]))")
                .param("id", id)
                .param("aims", place.objectives().toArray(UUID[]::new))
                .update();
    }

    /// True once anything was recorded of it.
    public boolean hasActuals(UUID id) {
        return jdbc.sql("select exists (select 1 from benefits.actual where benefit_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// True once it has a plan by period.
    public boolean hasPlan(UUID id) {
        return jdbc.sql("select exists (select 1 from benefits.plan where benefit_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// The latest version of its plan is what later ones are compared with.
    public void keepBaseline(UUID id) {
        jdbc.sql("update benefits.plan set is_baseline = false where benefit_id = :id and is_baseline")
                .param("id", id)
                .update();
        jdbc.sql("""
                        update benefits.plan p set is_baseline = true where benefit_id = :id
                        and version = (select max(version) from benefits.plan where benefit_id = :id)
                        """).param("id", id).update();
    }

    private BenefitView map(ResultSet row, int number) throws SQLException {
        return new BenefitView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                BenefitState.valueOf(row.getString("state")),
                profile(row),
                row.getString("reason"),
                row.getObject("claimed_by", UUID.class),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("validated_by", UUID.class),
                row.getObject("validated_on", LocalDate.class),
                row.getInt("version"));
    }

    private BenefitProfile profile(ResultSet row) throws SQLException {
        return new BenefitProfile(
                row.getString("title"),
                BenefitKind.valueOf(row.getString("kind")),
                row.getString("description"),
                row.getString("beneficiaries"),
                new Measure(
                        row.getString("measure"),
                        row.getString("unit"),
                        Reading.valueOf(row.getString("reading")),
                        row.getBigDecimal("baseline"),
                        row.getObject("baseline_on", LocalDate.class),
                        row.getString("baseline_evidence"),
                        row.getBigDecimal("target"),
                        row.getObject("target_on", LocalDate.class)),
                place(row),
                new Doam(json.readValue(row.getString("doam"), ANSWERS)),
                row.getObject("confidence", Integer.class),
                row.getString("currency"),
                Grain.valueOf(row.getString("grain")),
                row.getBoolean("is_pinned"));
    }

    private static Place place(ResultSet row) throws SQLException {
        var projects = (UUID[]) row.getArray("projects").getArray();
        var percents = (BigDecimal[]) row.getArray("percents").getArray();
        var shares = new java.util.ArrayList<Share>();
        for (var i = 0; i < projects.length; i++) {
            shares.add(new Share(projects[i], percents[i].stripTrailingZeros()));
        }
        return new Place(
                row.getObject("owner_id", UUID.class),
                row.getObject("department_id", UUID.class),
                row.getObject("programme_id", UUID.class),
                shares,
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("objectives").getArray())));
    }
}
