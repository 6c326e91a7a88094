package org.plumbline.app.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Hands out keys people can say, such as `PRJ-0042`: per kind, rising, gaps allowed, never reused.
@Component
public class Numbering {
    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next key of a kind.
    ///
    /// @param prefix two to five capital letters
    public String next(String prefix) {
        return format(prefix, take(prefix, 1));
    }

    /// The first number of a run of `count` keys of a kind; for loading many records at once.
    public long take(String prefix, int count) {
        if (Rehearsal.isOn()) {
            return Rehearsal.take(count);
        }
        return jdbc.sql("""
                        insert into kernel.numbering (prefix, last_number) values (:prefix, :count)
                        on conflict (prefix) do update set last_number = numbering.last_number + :count
                        returning last_number
                        """)
                        .param("prefix", prefix)
                        .param("count", count)
                        .query(Long.class)
                        .single()
                - count
                + 1;
    }

    /// The key of a number, padded to four digits.
    public static String format(String prefix, long number) {
        return "%s-%04d".formatted(prefix, number);
    }
}
