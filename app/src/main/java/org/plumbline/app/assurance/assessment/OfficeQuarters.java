package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartState;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The quarterly reviews of offices: as things stand, and closed ones, which stay.
@Service
public class OfficeQuarters {
    private static final int LONGEST = 2000;
    private static final int MONTHS = 3;

    private final Offices offices;
    private final Parts parts;
    private final StandardsParity parity;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    OfficeQuarters(
            Offices offices,
            Parts parts,
            StandardsParity parity,
            JdbcClient jdbc,
            JsonMapper json,
            Access access,
            AuditTrail audit,
            Clock clock) {
        this.offices = offices;
        this.parts = parts;
        this.parity = parity;
        this.jdbc = jdbc;
        this.json = json;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// The quarter of today, such as `2026-Q3`.
    public String current() {
        var today = LocalDate.now(clock);
        return today.getYear() + "-Q" + ((today.getMonthValue() - 1) / MONTHS + 1);
    }

    /// The quarter of a seen office as it stands today.
    @Transactional(readOnly = true)
    public OfficeQuarter today(OfficeView office) {
        var all = parts.of(office.id());
        return new OfficeQuarter(
                office.id(),
                current(),
                new OfficeQuarter.Facts(
                        measures(all, PartKind.METRIC, "PMO_OPERATION"),
                        measures(all, PartKind.METRIC, "PROJECT_PERFORMANCE"),
                        measures(all, PartKind.FACTOR, null),
                        services(all),
                        parity.of(office.id())),
                "",
                null);
    }

    private static List<OfficeQuarter.Measure> measures(
            List<PartView> all, PartKind kind, @org.jspecify.annotations.Nullable String family) {
        return all.stream()
                .filter(part -> part.kind() == kind && part.state().isOpen())
                .filter(part -> family == null || family.equals(part.facts().text("family")))
                .map(part -> OfficeQuarter.Measure.of(
                        part.title(),
                        part.facts().number("actual"),
                        part.facts().number("target"),
                        part.facts().number("baseline"),
                        part.facts().textOr("unit")))
                .toList();
    }

    private static List<OfficeQuarter.Service> services(List<PartView> all) {
        return all.stream()
                .filter(part -> part.kind() == PartKind.SERVICE && part.state() == PartState.LIVE)
                .map(service -> {
                    var requests = all.stream()
                            .filter(part -> part.kind() == PartKind.REQUEST
                                    && service.id().equals(part.facts().id("service"))
                                    && part.facts().has("delivered_on"))
                            .toList();
                    var ratings = requests.stream()
                            .map(part -> part.facts().number("rating"))
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .toList();
                    return new OfficeQuarter.Service(
                            service.title(),
                            requests.size(),
                            ratings.isEmpty()
                                    ? null
                                    : ratings.stream()
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                                            .divide(BigDecimal.valueOf(ratings.size()), 2, RoundingMode.HALF_UP));
                })
                .toList();
    }

    /// The closed reviews of a seen office, latest first.
    @Transactional(readOnly = true)
    public List<OfficeQuarter> closed(OfficeView office) {
        return jdbc.sql("""
                        select office_id, quarter, facts::text as facts, words, closed_on from assurance.office_review
                        where office_id = :office order by quarter desc
                        """)
                .param("office", offices.get(office.id()).id())
                .query((row, number) -> new OfficeQuarter(
                        row.getObject("office_id", UUID.class),
                        row.getString("quarter"),
                        json.readValue(row.getString("facts"), OfficeQuarter.Facts.class),
                        row.getString("words"),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    /// The closed review of a quarter.
    ///
    /// @throws Missing where there is none
    @Transactional(readOnly = true)
    public OfficeQuarter closed(OfficeView office, String quarter) {
        return closed(office).stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .orElseThrow(() -> new Missing("review", quarter));
    }

    /// Closes the review of this quarter with what stands today; it stays as it is.
    ///
    /// @param words what the office concludes, 1 to 2000 characters
    /// @throws Refusal without words, or where this quarter is closed already
    @Transactional
    public OfficeQuarter close(OfficeView office, String words) {
        if (!offices.mayRun(office)) {
            throw new Forbidden(Permission.RUN_OFFICE);
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refusal(AssessmentRules.REVIEW_WORDS, LONGEST);
        }
        var facts = today(office).facts();
        var added = jdbc.sql("""
                        insert into assurance.office_review (id, office_id, quarter, facts, words, made_by, closed_on)
                        values (:id, :office, :quarter, :facts::jsonb, :words, :by, :on) on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("office", office.id())
                .param("quarter", current())
                .param("facts", json.writeValueAsString(facts))
                .param("words", words.strip())
                .param("by", access.actor().personId())
                .param("on", LocalDate.now(clock))
                .update();
        if (added == 0) {
            throw new Refusal(AssessmentRules.REVIEWED, office.name(), current());
        }
        audit.record(office.subject(), "reviewed", Map.of(), Map.of("Quarter", current()));
        return closed(office, current());
    }
}
