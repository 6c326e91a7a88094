package org.plumbline.app.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.internal.OfficeDoor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where the organisation stood before the office changed anything, and where it stands since: assessments that are
/// immutable once published.
@Service
public class Baseline {
    private static final TypeReference<Map<String, Integer>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final OfficeDoor door;
    private final Access access;
    private final AuditTrail audit;

    Baseline(JdbcClient jdbc, JsonMapper json, OfficeDoor door, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.door = door;
        this.access = access;
        this.audit = audit;
    }

    /// An assessment.
    ///
    /// @param publishedOn null while it is a draft
    public record Assessment(
            UUID id,
            String name,
            Map<BaselineQuestion, Integer> answers,
            UUID madeBy,
            @Nullable LocalDate publishedOn) {
        /// The mean level of each area, in the order of the questions.
        public Map<String, BigDecimal> levels() {
            var sums = new LinkedHashMap<String, List<Integer>>();
            for (var question : BaselineQuestion.values()) {
                var answer = answers.get(question);
                if (answer != null) {
                    sums.computeIfAbsent(question.area(), area -> new ArrayList<>())
                            .add(answer);
                }
            }
            var levels = new LinkedHashMap<String, BigDecimal>();
            sums.forEach((area, values) -> levels.put(
                    area,
                    BigDecimal.valueOf(
                                    values.stream().mapToInt(Integer::intValue).sum())
                            .divide(BigDecimal.valueOf(values.size()), 1, RoundingMode.HALF_UP)));
            return levels;
        }
    }

    /// The assessments of a seen office, latest first.
    @Transactional(readOnly = true)
    public List<Assessment> of(UUID officeId) {
        door.get(officeId);
        return jdbc.sql("""
                        select id, name, answers::text as answers, made_by, published_on from office.assessment
                        where office_id = :office order by made_at desc, id desc
                        """)
                .param("office", officeId)
                .query((row, number) -> {
                    var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
                    json.readValue(row.getString("answers"), ANSWERS)
                            .forEach((name, level) -> answers.put(BaselineQuestion.valueOf(name), level));
                    return new Assessment(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            answers,
                            row.getObject("made_by", UUID.class),
                            row.getObject("published_on", LocalDate.class));
                })
                .list();
    }

    /// Keeps answers: in the draft where there is one, else in another assessment.
    ///
    /// @param answers levels from 1 to 5
    @Transactional
    public void answer(UUID officeId, String name, Map<BaselineQuestion, Integer> answers) {
        var office = door.lock(officeId);
        if (answers.values().stream().anyMatch(level -> level < 1 || level > 5)) {
            throw new Refusal(OfficeRules.ANSWER_RANGE);
        }
        var draft =
                of(officeId).stream().filter(one -> one.publishedOn() == null).findFirst();
        var title = FactTexts.clean(name);
        jdbc.sql("""
                        insert into office.assessment (id, office_id, name, answers, made_by)
                        values (:id, :office, :name, :answers::jsonb, :by)
                        on conflict (id) do update set name = :name, answers = :answers::jsonb
                        """)
                .param("id", draft.map(Assessment::id).orElseGet(Ids::next))
                .param("office", officeId)
                .param("name", title.isEmpty() ? "Baseline" : title.substring(0, Math.min(200, title.length())))
                .param("answers", json.writeValueAsString(answers))
                .param("by", access.actor().personId())
                .update();
        audit.record(office.subject(), "assessed", Map.of(), Map.of("Answers", answers.size()));
    }

    /// Publishes the draft; it stays as it is from then on.
    ///
    /// @throws Refusal where questions are open
    @Transactional
    public void publish(UUID officeId, LocalDate on) {
        var office = door.lock(officeId);
        var draft = of(officeId).stream()
                .filter(one -> one.publishedOn() == null)
                .findFirst()
                .orElseThrow(() -> new Missing("assessment", office.key()));
        var open = BaselineQuestion.values().length - draft.answers().size();
        if (open > 0) {
            throw new Refusal(OfficeRules.BASELINE_OPEN, open);
        }
        jdbc.sql("update office.assessment set published_on = :on where id = :id and published_on is null")
                .param("on", on)
                .param("id", draft.id())
                .update();
        audit.record(office.subject(), "published its baseline", Map.of(), Map.of("Assessment", draft.name()));
    }
}
