package org.plumbline.app.capability.change.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.change.AdoptionReading;
import org.plumbline.app.capability.change.AdoptionRule;
import org.plumbline.app.delivery.ArtefactUse.Sign;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `capability.adoption_reading` and what stands beside them.
@Component
public class AdoptionTable {
    private final JdbcClient jdbc;

    AdoptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The rule in force.
    public AdoptionRule rule() {
        return jdbc.sql(
                        "select version, threshold, grace_days from capability.adoption_rule order by version desc limit 1")
                .query(Rows.of(AdoptionRule.class))
                .single();
    }

    public void put(AdoptionRule rule, UUID by) {
        jdbc.sql("""
                        insert into capability.adoption_rule (version, threshold, grace_days, set_by)
                        values (:version, :threshold, :grace, :by)
                        """)
                .param("version", rule.version())
                .param("threshold", rule.threshold())
                .param("grace", rule.graceDays())
                .param("by", by)
                .update();
    }

    /// True where a month stands for good; else it is claimed for this transaction.
    public boolean isFinal(YearMonth month) {
        jdbc.sql("""
                        insert into capability.adoption_month (month, is_final) values (:month, false)
                        on conflict (month) do update set measured_at = adoption_month.measured_at
                        """).param("month", month.atDay(1)).update();
        return jdbc.sql("select is_final from capability.adoption_month where month = :month")
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }

    /// Puts what was found in place of what was found before.
    public void replace(YearMonth month, boolean isFinal, Collection<AdoptionReading> readings) {
        var first = month.atDay(1);
        jdbc.sql("delete from capability.adoption_reading where month = :month")
                .param("month", first)
                .update();
        jdbc.sql("""
                        insert into capability.adoption_reading (project_id, artefact, department_id, sign, touched_on, month)
                        select *, cast(:month as date) from unnest(cast(:projects as uuid[]), cast(:artefacts as text[]),
                            cast(:units as uuid[]), cast(:signs as text[]), cast(:touched as date[]))
                        """)
                .param("month", first)
                .param(
                        "projects",
                        readings.stream().map(AdoptionReading::projectId).toArray(UUID[]::new))
                .param(
                        "artefacts",
                        readings.stream().map(AdoptionReading::artefact).toArray(String[]::new))
                .param("units", readings.stream().map(AdoptionReading::unitId).toArray(UUID[]::new))
                .param("signs", readings.stream().map(one -> one.sign().name()).toArray(String[]::new))
                .param(
                        "touched",
                        readings.stream()
                                .map(one -> one.touchedOn() == null ? null : Date.valueOf(one.touchedOn()))
                                .toArray(Date[]::new))
                .update();
        jdbc.sql("""
                        update capability.adoption_month set is_final = :final, measured_at = now() where month = :month
                        """).param("month", first).param("final", isFinal).update();
    }

    /// What was found from one month to another on projects that may be seen.
    public List<AdoptionReading> readings(YearMonth from, YearMonth to, Sight sight) {
        return jdbc.sql("""
                        select * from capability.adoption_reading r where month between :from and :to
                        and (:seesAll or r.project_id = any(:seen)) and r.project_id <> all(:hidden)
                        """)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .params(sight.parameters())
                .query((row, number) -> new AdoptionReading(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("project_id", UUID.class),
                        row.getString("artefact"),
                        row.getObject("department_id", UUID.class),
                        Sign.valueOf(row.getString("sign")),
                        row.getObject("touched_on", LocalDate.class)))
                .list();
    }

    /// The latest month that anything was measured in.
    public Optional<YearMonth> latest() {
        return jdbc.sql("select max(month) as month from capability.adoption_reading")
                .query((row, number) -> Optional.ofNullable(row.getObject("month", LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    /// Notes that a unit was found low in a month; false where it was before.
    public boolean raise(YearMonth month, UUID unitId, List<String> artefacts, LocalDate on) {
        return jdbc.sql("""
                        insert into capability.adoption_alert (month, department_id, raised_on, artefacts)
                        values (:month, :unit, :on, :artefacts) on conflict do nothing
                        """)
                        .param("month", month.atDay(1))
                        .param("unit", unitId)
                        .param("on", on)
                        .param("artefacts", artefacts.toArray(String[]::new))
                        .update()
                == 1;
    }

    /// A unit that was found low.
    public record Alert(YearMonth month, UUID unitId, LocalDate raisedOn, List<String> artefacts) {
        public Alert {
            artefacts = List.copyOf(artefacts);
        }
    }

    /// What was found low, the latest month first.
    public List<Alert> alerts() {
        return jdbc.sql("select * from capability.adoption_alert order by month desc, department_id limit 200")
                .query((row, number) -> new Alert(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getObject("department_id", UUID.class),
                        row.getObject("raised_on", LocalDate.class),
                        InitiativeTable.texts(row.getArray("artefacts"))))
                .list();
    }
}
