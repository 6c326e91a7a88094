package org.plumbline.app.demand.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.demand.Headline;
import org.plumbline.app.demand.HelpKind;
import org.plumbline.app.demand.ProposalKind;
import org.plumbline.app.demand.ProposalState;
import org.plumbline.app.demand.ProposalText;
import org.plumbline.app.demand.ProposalView;
import org.plumbline.app.demand.Staffing;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Proposals as rows and back.
@Component
class ProposalRows {
    private static final TypeReference<Map<HelpKind, String>> HELPS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<Integer, BigDecimal>> BY_YEAR = new TypeReference<>() {};

    private static final TypeReference<LinkedHashMap<String, List<BigDecimal>>> FTE = new TypeReference<>() {};

    private final JsonMapper json;

    ProposalRows(JsonMapper json) {
        this.json = json;
    }

    ProposalView map(ResultSet row, int number) throws SQLException {
        return new ProposalView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ProposalState.valueOf(row.getString("state")),
                text(row),
                new ProposalView.Origin(
                        row.getObject("idea_id", UUID.class),
                        row.getObject("requester_id", UUID.class),
                        row.getObject("maker_id", UUID.class),
                        row.getObject("made_on", LocalDate.class)),
                row.getTimestamp("since").toInstant(),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reason"),
                row.getObject("project_id", UUID.class),
                new Headline(
                        row.getBigDecimal("npv"),
                        json.readValue(row.getString("cost_by_year"), BY_YEAR),
                        json.readValue(row.getString("benefit_by_year"), BY_YEAR)),
                row.getInt("version"));
    }

    private ProposalText text(ResultSet row) throws SQLException {
        var start = row.getObject("wished_start", LocalDate.class);
        return new ProposalText(
                row.getString("title"),
                row.getString("purpose"),
                row.getString("need"),
                json.readValue(row.getString("helps"), HELPS),
                new ProposalText.People(
                        row.getObject("department_id", UUID.class),
                        row.getObject("sponsor_id", UUID.class),
                        row.getObject("lead_id", UUID.class)),
                ProposalKind.valueOf(row.getString("kind")),
                Bucket.valueOf(row.getString("bucket")),
                row.getString("mandatory_reason"),
                row.getString("currency"),
                new ProposalText.Wish(
                        start == null ? null : YearMonth.from(start),
                        row.getObject("months", Integer.class),
                        new Staffing(row.getString("size"), json.readValue(row.getString("fte"), FTE))));
    }

    Map<String, @Nullable Object> values(ProposalView proposal) {
        var values = new HashMap<String, @Nullable Object>(values(proposal.headline()));
        values.putAll(values(proposal.text()));
        values.put("id", proposal.id());
        values.put("key", proposal.key());
        values.put("state", proposal.state().name());
        values.put("idea", proposal.origin().ideaId());
        values.put("requester", proposal.origin().requesterId());
        values.put("maker", proposal.origin().makerId());
        values.put("made", proposal.origin().madeOn());
        values.put("since", proposal.since().atOffset(ZoneOffset.UTC));
        values.put("decided", proposal.decidedOn());
        values.put("reason", proposal.reason());
        values.put("project", proposal.projectId());
        values.put("version", proposal.version());
        return values;
    }

    private Map<String, @Nullable Object> values(ProposalText text) {
        var values = new HashMap<String, @Nullable Object>();
        var start = text.wish().start();
        values.put("title", text.title());
        values.put("purpose", text.purpose());
        values.put("need", text.need());
        values.put("helps", json.writeValueAsString(text.helps()));
        values.put("department", text.people().departmentId());
        values.put("sponsor", text.people().sponsorId());
        values.put("lead", text.people().leadId());
        values.put("kind", text.kind().name());
        values.put("bucket", text.bucket().name());
        values.put("mandatory", text.mandatoryReason());
        values.put("currency", text.currency());
        values.put("start", start == null ? null : start.atDay(1));
        values.put("months", text.wish().months());
        values.put("size", text.wish().staffing().size());
        values.put("fte", json.writeValueAsString(text.wish().staffing().fte()));
        return values;
    }

    Map<String, @Nullable Object> values(Headline headline) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("npv", headline.npv());
        values.put("costs", json.writeValueAsString(headline.costByYear()));
        values.put("benefits", json.writeValueAsString(headline.benefitByYear()));
        return values;
    }
}
