package org.plumbline.app.kernel.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.UnreadCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people are told in the application. A person is told only of what they may see, then and when they read it.
@Component
public class Notifications implements UnreadCount {
    private static final String SEEN =
            " and (n.project_id is null or ((:seesAll or n.project_id = any(:seen)) and n.project_id <> all(:hidden))) ";

    private final JdbcClient jdbc;
    private final Access access;
    private final PersonDirectory directory;

    Notifications(JdbcClient jdbc, Access access, PersonDirectory directory) {
        this.jdbc = jdbc;
        this.access = access;
        this.directory = directory;
    }

    /// Something a person was told.
    ///
    /// @param id the notification
    /// @param sentence what happened
    /// @param href where
    /// @param at when
    /// @param isRead true once seen
    public record Notice(UUID id, String sentence, String href, Instant at, boolean isRead) {}

    /// Tells a person something about a record; nobody is told of what they did themselves or may not see.
    ///
    /// @param sentence what happened; asked for in the language of whoever is told
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID personId, Subject subject, Supplier<String> sentence, String href) {
        tell(personId, subject, sentence, href, false);
    }

    /// The same.
    ///
    /// @param isMailed true where a letter of its own goes out beside it, so that no digest repeats it
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID personId, Subject subject, Supplier<String> sentence, String href, boolean isMailed) {
        var person = directory.byIds(List.of(personId)).get(personId);
        if (person == null || personId.equals(access.actor().personId())) {
            return;
        }
        var projectId = subject.projectId();
        if (projectId != null
                && !access.as(new Actor(personId, person.name()), access::sight).covers(projectId)) {
            return;
        }
        jdbc.sql("""
                        insert into kernel.notification (id, person_id, project_id, sentence, href, mailed_at)
                        values (:id, :person, :project, :sentence, :href, case when :mailed then now() end)
                        """)
                .param("id", Ids.next())
                .param("person", personId)
                .param("project", projectId)
                .param("sentence", directory.inLanguageOf(personId, sentence))
                .param("href", href)
                .param("mailed", isMailed)
                .update();
    }

    /// What the acting person was told, latest first.
    @Transactional(readOnly = true)
    public List<Notice> mine(int limit) {
        return jdbc.sql("select n.id, n.sentence, n.href, n.at, n.read_at from kernel.notification n "
                        + "where n.person_id = :me" + SEEN + "order by n.at desc, n.id desc limit :limit")
                .param("me", access.actor().personId())
                .params(access.sight().parameters())
                .param("limit", limit)
                .query((row, number) -> new Notice(
                        row.getObject("id", UUID.class),
                        row.getString("sentence"),
                        row.getString("href"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("read_at") != null))
                .list();
    }

    /// Marks all that the acting person was told as read.
    @Transactional
    public void readAll() {
        jdbc.sql("update kernel.notification set read_at = now() where person_id = :me and read_at is null")
                .param("me", access.actor().personId())
                .update();
    }

    /// Marks one as read; somebody else's is left alone.
    @Transactional
    public void read(UUID id) {
        jdbc.sql("update kernel.notification set read_at = now() "
                        + "where id = :id and person_id = :me and read_at is null")
                .param("id", id)
                .param("me", access.actor().personId())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public int of(UUID personId) {
        return jdbc.sql("select count(*) from kernel.notification n where n.person_id = :me and n.read_at is null"
                        + SEEN)
                .param("me", personId)
                .params(access.sight().parameters())
                .query(Integer.class)
                .single();
    }
}
