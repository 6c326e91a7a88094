package org.plumbline.app.capability.change;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for a word in every table of the database.
final class Tables {
    private Tables() {}

    /// The tables of which some row holds the word, by name.
    static List<String> holding(String word) {
        var jdbc = Running.bean(JdbcClient.class);
        var names = jdbc.sql("""
                        select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') order by 1
                        """).query(Rows::text).list();
        var found = new ArrayList<String>();
        for (var name : names) {
            if (jdbc.sql("select exists (select from %s k where k::text like '%%%s%%')".formatted(name, word))
                    .query(Boolean.class)
                    .single()) {
                found.add(name);
            }
        }
        return found;
    }
}
