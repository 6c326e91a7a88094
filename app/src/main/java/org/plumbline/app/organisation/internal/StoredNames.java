package org.plumbline.app.organisation.internal;

import java.util.UUID;
import org.plumbline.app.kernel.PersonNames;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Names of people from their table.
@Component
class StoredNames implements PersonNames {
    private final JdbcClient jdbc;

    StoredNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String of(UUID personId) {
        return jdbc.sql("select name from organisation.person where id = :id")
                .param("id", personId)
                .query(Rows::text)
                .optional()
                .orElseGet(personId::toString);
    }
}
