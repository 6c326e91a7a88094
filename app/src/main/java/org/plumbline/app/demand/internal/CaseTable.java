package org.plumbline.app.demand.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.demand.BusinessCase;
import org.plumbline.app.demand.CaseVersion;
import org.plumbline.app.kernel.setting.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `demand.business_case` and of its frozen versions.
@Component
public class CaseTable {
    /// The setting of the rate that cases are discounted by, such as `0.08`.
    public static final String RATE = "demand.discount_rate";

    private static final BigDecimal USUAL = new BigDecimal("0.08");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Settings settings;

    CaseTable(JdbcClient jdbc, JsonMapper json, Settings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    /// A case and how often it was changed.
    public record Stored(BusinessCase content, int version) {}

    /// The rate that holds where a case has none of its own.
    public BigDecimal usualRate() {
        return settings.get(RATE).map(BigDecimal::new).orElse(USUAL);
    }

    /// The case of a proposal.
    public Optional<Stored> of(UUID proposalId) {
        return jdbc.sql("select content, version from demand.business_case where proposal_id = :proposal")
                .param("proposal", proposalId)
                .query((row, number) ->
                        new Stored(json.readValue(row.getString("content"), BusinessCase.class), row.getInt("version")))
                .optional();
    }

    /// Writes a case.
    public void put(UUID proposalId, Stored stored, Instant at, UUID by) {
        jdbc.sql("""
                        insert into demand.business_case (proposal_id, content, version, changed_at, changed_by)
                        values (:proposal, :content::jsonb, :version, :at, :by)
                        on conflict (proposal_id) do update set content = excluded.content, version = excluded.version,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("proposal", proposalId)
                .param("content", json.writeValueAsString(stored.content()))
                .param("version", stored.version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /// Keeps the case as it stands, unless the latest version says the same already.
    public void freeze(UUID proposalId, String occasion, Instant at, UUID by) {
        var stored = of(proposalId);
        if (stored.isEmpty()) {
            return;
        }
        var own = stored.get().content().rate();
        jdbc.sql("""
                        insert into demand.case_version
                            (proposal_id, number, content, rate, occasion, frozen_at, frozen_by)
                        select c.proposal_id, coalesce(v.number, 0) + 1, c.content, :rate, :occasion, :at, :by
                        from demand.business_case c left join lateral (
                            select number, content, rate from demand.case_version where proposal_id = c.proposal_id
                            order by number desc limit 1) v on true
                        where c.proposal_id = :proposal and (v.number is null or v.content <> c.content or v.rate <> :rate)
                        """)
                .param("rate", own == null ? usualRate() : own)
                .param("occasion", occasion)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("proposal", proposalId)
                .update();
    }

    /// The frozen versions, oldest first.
    public List<CaseVersion> versions(UUID proposalId) {
        return jdbc.sql("select * from demand.case_version where proposal_id = :proposal order by number")
                .param("proposal", proposalId)
                .query((row, number) -> new CaseVersion(
                        row.getInt("number"),
                        json.readValue(row.getString("content"), BusinessCase.class),
                        row.getBigDecimal("rate"),
                        row.getString("occasion"),
                        row.getTimestamp("frozen_at").toInstant(),
                        row.getObject("frozen_by", UUID.class)))
                .list();
    }
}
