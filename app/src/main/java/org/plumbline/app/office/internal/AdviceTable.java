package org.plumbline.app.office.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.office.Advice;
import org.plumbline.app.office.OfficeSetting;
import org.plumbline.app.office.OfficeType;
import org.plumbline.app.office.TypeQuestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `office.advice` and `office.setting`.
@Component
public class AdviceTable {
    private static final TypeReference<Map<String, Integer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AdviceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The rounds of an office, latest first.
    public List<Advice.Round> of(UUID officeId) {
        return jdbc.sql("select * from office.advice where office_id = :office order by made_at desc, id desc")
                .param("office", officeId)
                .query(this::map)
                .list();
    }

    /// Keeps answers, in a round that is there or in another.
    public void put(UUID officeId, @Nullable UUID roundId, Map<TypeQuestion, Integer> answers) {
        jdbc.sql("""
                        insert into office.advice (id, office_id, answers) values (:id, :office, :answers::jsonb)
                        on conflict (id) do update set answers = :answers::jsonb
                        """)
                .param("id", roundId == null ? Ids.next() : roundId)
                .param("office", officeId)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    /// Keeps what was chosen.
    public void decide(UUID roundId, OfficeType chosen, OfficeType advised, String reason, UUID by) {
        jdbc.sql("""
                        update office.advice set chosen = :chosen, advised = :advised, reason = :reason,
                        decided_by = :by, decided_at = now() where id = :id
                        """)
                .param("id", roundId)
                .param("chosen", chosen.name())
                .param("advised", advised.name())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    private Advice.Round map(ResultSet row, int number) throws SQLException {
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        json.readValue(row.getString("answers"), ANSWERS)
                .forEach((name, value) -> answers.put(TypeQuestion.valueOf(name), value));
        return new Advice.Round(
                row.getObject("id", UUID.class),
                answers,
                type(row.getString("chosen")),
                type(row.getString("advised")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getObject("decided_by", UUID.class),
                row.getTimestamp("made_at").toInstant());
    }

    private static @Nullable OfficeType type(@Nullable String name) {
        return name == null ? null : OfficeType.valueOf(name);
    }

    /// The settings of an office.
    public List<Advice.Setting> settings(UUID officeId) {
        return jdbc.sql("select name, value, origin, confirmed_by from office.setting where office_id = :office")
                .param("office", officeId)
                .query((row, number) -> new Advice.Setting(
                        OfficeSetting.valueOf(row.getString("name")),
                        row.getString("value"),
                        row.getString("origin"),
                        row.getObject("confirmed_by", UUID.class)))
                .list();
    }

    /// Writes a setting.
    public void put(UUID officeId, Advice.Setting setting) {
        jdbc.sql("""
                        insert into office.setting (office_id, name, value, origin, confirmed_by, confirmed_at)
                        values (:office, :name, :value, :origin, :by, case when :by::uuid is null then null else now() end)
                        on conflict (office_id, name) do update set value = :value, origin = :origin,
                        confirmed_by = :by, confirmed_at = case when :by::uuid is null then null else now() end
                        """)
                .param("office", officeId)
                .param("name", setting.name().name())
                .param("value", setting.value())
                .param("origin", setting.origin())
                .param("by", setting.confirmedBy())
                .update();
    }
}
