package org.plumbline.app.kernel.talk;

import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.search.SearchIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who wants to hear of a record.
@Component
public class Following {
    private final JdbcClient jdbc;
    private final Access access;
    private final SearchIndex index;

    Following(JdbcClient jdbc, Access access, SearchIndex index) {
        this.jdbc = jdbc;
        this.access = access;
        this.index = index;
    }

    /// The acting person follows a record they see.
    @Transactional
    public void follow(UUID subjectId) {
        index.get(subjectId);
        jdbc.sql("insert into kernel.follow (person_id, subject_id) values (:me, :subject) on conflict do nothing")
                .param("me", access.actor().personId())
                .param("subject", subjectId)
                .update();
    }

    /// The acting person follows it no longer.
    @Transactional
    public void leave(UUID subjectId) {
        jdbc.sql("delete from kernel.follow where person_id = :me and subject_id = :subject")
                .param("me", access.actor().personId())
                .param("subject", subjectId)
                .update();
    }

    /// True where the acting person follows a record.
    @Transactional(readOnly = true)
    public boolean isFollowed(UUID subjectId) {
        return followers(subjectId).contains(access.actor().personId());
    }

    /// Who follows a record, whether or not they may still see it: `Notifications` leaves out who may not.
    @Transactional(readOnly = true)
    public List<UUID> followers(UUID subjectId) {
        return jdbc.sql("select person_id from kernel.follow where subject_id = :subject order by since")
                .param("subject", subjectId)
                .query(Rows::id)
                .list();
    }

    /// The records that the acting person follows and may see.
    @Transactional(readOnly = true)
    public List<SearchIndex.Place> mine() {
        return index.seen(jdbc.sql("select subject_id from kernel.follow where person_id = :me")
                .param("me", access.actor().personId())
                .query(Rows::id)
                .list());
    }
}
