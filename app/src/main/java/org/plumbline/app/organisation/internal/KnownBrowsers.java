package org.plumbline.app.organisation.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Browsers from which somebody signed in before. Such a browser has its own count of wrong passwords, so that who
/// guesses from elsewhere makes nobody wait. It opens nothing: the password is asked for all the same.
@Component
public class KnownBrowsers {
    /// How long a browser stays known, in days.
    public static final int DAYS = 90;

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    KnownBrowsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Remembers a browser by a random word that it keeps.
    ///
    /// @return the word
    @Transactional
    public String add(UUID personId) {
        var word = Secrets.random();
        jdbc.sql("""
                        with forgotten as (delete from organisation.known_browser where person_id = :person
                            and (at < now() - make_interval(days => :days) or hash in (
                                select hash from organisation.known_browser where person_id = :person
                                order by at desc offset :most)))
                        insert into organisation.known_browser (hash, person_id) values (:hash, :person)
                        """)
                .param("person", personId)
                .param("days", DAYS)
                .param("most", MOST - 1)
                .param("hash", Secrets.hash(word))
                .update();
        return word;
    }

    /// True where the person with this address signed in from the browser with this word.
    @Transactional(readOnly = true)
    public boolean knows(@Nullable String word, String email) {
        return word != null
                && !word.isEmpty()
                && jdbc.sql("""
                                select exists (select from organisation.known_browser b
                                join organisation.sign_in s on s.person_id = b.person_id
                                where b.hash = :hash and b.at > now() - make_interval(days => :days)
                                and lower(s.email) = lower(:email))
                                """)
                        .param("hash", Secrets.hash(word))
                        .param("days", DAYS)
                        .param("email", email.strip())
                        .query(Boolean.class)
                        .single();
    }

    /// Forgets all of a person's browsers: the password is another.
    @Transactional
    public void forget(UUID personId) {
        jdbc.sql("delete from organisation.known_browser where person_id = :person")
                .param("person", personId)
                .update();
    }
}
