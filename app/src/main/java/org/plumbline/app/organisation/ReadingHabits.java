package org.plumbline.app.organisation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How people like to read.
@Service
public class ReadingHabits {
    private final JdbcClient jdbc;
    private final Access access;

    ReadingHabits(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// The locale a person chose, as a language tag; empty where none.
    public Optional<String> locale(UUID personId) {
        return jdbc.sql("select locale from organisation.person where id = :person and locale is not null")
                .param("person", personId)
                .query(Rows::text)
                .optional();
    }

    /// The locale the acting person chose.
    public Optional<String> ownLocale() {
        return locale(access.actor().personId());
    }

    /// Keeps the acting person's choice; null takes it back.
    @Transactional
    public void chooseLocale(@Nullable String tag) {
        jdbc.sql("update organisation.person set locale = :locale where id = :person")
                .param("locale", tag)
                .param("person", access.actor().personId())
                .update();
    }
}
