package org.plumbline.app.kernel.notice;

import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What each person has chosen for themselves.
@Component
public class Preferences {
    private final JdbcClient jdbc;
    private final Access access;

    Preferences(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// The acting person's choice.
    @Transactional(readOnly = true)
    public String mine(String name, String otherwise) {
        return of(access.actor().personId(), name, otherwise);
    }

    /// Remembers the acting person's choice.
    @Transactional
    public void choose(String name, String value) {
        jdbc.sql("""
                        insert into kernel.preference (person_id, name, value) values (:me, :name, :value)
                        on conflict (person_id, name) do update set value = :value
                        """)
                .param("me", access.actor().personId())
                .param("name", name)
                .param("value", value)
                .update();
    }

    /// When the acting person wants mail.
    public MailWish mailWish() {
        return MailWish.valueOf(mine("mail", MailWish.DAILY.name()));
    }

    /// Says when the acting person wants mail.
    public void choose(MailWish wish) {
        choose("mail", wish.name());
    }

    private String of(UUID personId, String name, String otherwise) {
        return jdbc.sql("select value from kernel.preference where person_id = :person and name = :name")
                .param("person", personId)
                .param("name", name)
                .query(Rows::text)
                .optional()
                .orElse(otherwise);
    }
}
