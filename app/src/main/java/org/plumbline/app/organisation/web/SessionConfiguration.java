package org.plumbline.app.organisation.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Browser sessions in the database, so that a restart or another node keeps people signed in. A session ends after
/// 8 hours without use and after 7 days in any case.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "organisation.browser_session",
        maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {
    static final int IDLE_SECONDS = 8 * 60 * 60;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> queries() {
        return repository -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
            repository.setGetSessionQuery("""
                    select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                    sa.attribute_name, sa.attribute_bytes
                    from %TABLE_NAME% s left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
                    where s.session_id = ?
                    and s.creation_time > extract(epoch from clock_timestamp()) * 1000 - 604800000
                    """);
            // Reading a page must not cost a write: the last access is kept to the minute.
            repository.setUpdateSessionQuery("""
                    with now_is (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, id) as
                    (values (?::text, ?::bigint, ?::int, ?::bigint, ?::text, ?::text))
                    update %TABLE_NAME% s set session_id = n.session_id, last_access_time = n.last_access_time,
                    max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
                    principal_name = n.principal_name
                    from now_is n where s.primary_id = n.id and (n.last_access_time > s.last_access_time + 60000
                    or n.session_id <> s.session_id or n.principal_name is distinct from s.principal_name)
                    """);
        };
    }
}
