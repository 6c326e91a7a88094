package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored matters of meetings.
@Component
class AgendaTable {
    private static final String SELECT = """
            select id, meeting_id, place, title, aim, minutes, presenter_id, record_id, record_key, record_href, project_id,
            verdict,
            words, votes_for, votes_against, abstentions, is_carried from organisation.agenda_item
            """;

    private final JdbcClient jdbc;

    AgendaTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgendaItem> of(UUID meetingId) {
        return jdbc.sql(SELECT + " where meeting_id = :meeting order by place, id")
                .param("meeting", meetingId)
                .query(Rows.of(AgendaItem.class))
                .list();
    }

    /// Matters of a body with a verdict, latest meeting first.
    List<AgendaItem> decided(UUID bodyId) {
        return jdbc.sql("""
                        select i.id, i.meeting_id, i.place, i.title, i.aim, i.minutes, i.presenter_id, i.record_id,
                        i.record_key, i.record_href, i.project_id, i.verdict, i.words, i.votes_for, i.votes_against, i.abstentions,
                        i.is_carried from organisation.agenda_item i
                        join organisation.meeting m on m.id = i.meeting_id
                        where m.body_id = :body and i.verdict is not null and m.state in ('HELD', 'APPROVED')
                        order by m.on_day desc, m.key desc, i.place
                        """)
                .param("body", bodyId)
                .query(Rows.of(AgendaItem.class))
                .list();
    }

    /// A mention, and the body whose meeting it was.
    record Found(UUID bodyId, Mention mention) {}

    List<Found> mentions(UUID recordId) {
        return jdbc.sql("""
                        select b.id as body_id, b.name, m.key, m.on_day, i.verdict from organisation.agenda_item i
                        join organisation.meeting m on m.id = i.meeting_id join organisation.body b on b.id = m.body_id
                        where i.record_id = :record and m.state <> 'CANCELLED' order by m.on_day desc, m.key desc
                        """)
                .param("record", recordId)
                .query((row, number) -> {
                    var verdict = row.getString("verdict");
                    return new Found(
                            row.getObject("body_id", UUID.class),
                            new Mention(
                                    row.getString("key"),
                                    row.getString("name"),
                                    row.getObject("on_day", LocalDate.class),
                                    verdict == null ? null : Verdict.valueOf(verdict)));
                })
                .list();
    }

    void insert(AgendaItem item) {
        jdbc.sql("""
                        insert into organisation.agenda_item (id, meeting_id, place, title, aim, minutes, presenter_id,
                        record_id, record_key, record_href, project_id)
                        values (:id, :meeting, coalesce((select max(place) from organisation.agenda_item
                        where meeting_id = :meeting), 0) + 1, :title, :aim, :minutes, :presenter, :record, :key, :href, :project)
                        """)
                .param("id", item.id())
                .param("meeting", item.meetingId())
                .param("title", item.title())
                .param("aim", item.aim().name())
                .param("minutes", item.minutes())
                .param("presenter", item.presenterId())
                .param("record", item.recordId())
                .param("key", item.recordKey())
                .param("href", item.recordHref())
                .param("project", item.projectId())
                .update();
    }

    /// The matters of a record on meetings of which the minutes are not approved.
    List<AgendaItem> open(UUID recordId) {
        return jdbc.sql(SELECT + """
                         where record_id = :record and meeting_id in
                        (select id from organisation.meeting where state in ('PLANNED', 'INVITED', 'HELD'))
                        """)
                .param("record", recordId)
                .query(Rows.of(AgendaItem.class))
                .list();
    }

    void remove(UUID id) {
        jdbc.sql("delete from organisation.agenda_item where id = :id")
                .param("id", id)
                .update();
    }

    void place(UUID id, int place) {
        jdbc.sql("update organisation.agenda_item set place = :place where id = :id")
                .param("id", id)
                .param("place", place)
                .update();
    }

    void outcome(UUID id, Settlement outcome) {
        jdbc.sql("""
                        update organisation.agenda_item set verdict = :verdict, words = :words, votes_for = :for,
                        votes_against = :against, abstentions = :abstentions where id = :id
                        """)
                .param("id", id)
                .param("verdict", outcome.verdict().name())
                .param("words", outcome.words())
                .param("for", outcome.votesFor())
                .param("against", outcome.votesAgainst())
                .param("abstentions", outcome.abstentions())
                .update();
    }

    void carried(UUID id) {
        jdbc.sql("update organisation.agenda_item set is_carried = true where id = :id")
                .param("id", id)
                .update();
    }

    /// True where the record stands on an agenda of the body that is still to come.
    boolean isAhead(UUID bodyId, @Nullable UUID recordId) {
        return jdbc.sql("""
                        select exists (select from organisation.agenda_item i
                        join organisation.meeting m on m.id = i.meeting_id
                        where m.body_id = :body and i.record_id = :record and m.state in ('PLANNED', 'INVITED'))
                        """)
                .param("body", bodyId)
                .param("record", recordId)
                .query(Boolean.class)
                .single();
    }
}
