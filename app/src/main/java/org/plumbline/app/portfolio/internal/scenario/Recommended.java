package org.plumbline.app.portfolio.internal.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectMarks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Says beside a project under way that the scenario adopted last recommends to stop it.
@Configuration(proxyBeanMethods = false)
class Recommended {
    private record Marks(JdbcClient jdbc) implements ProjectMarks {
        @Override
        public Map<UUID, String> of(Collection<UUID> projects) {
            var marks = new HashMap<UUID, String>();
            jdbc.sql("""
                            select distinct on (r.project_id) r.project_id, r.goes_on, s.key
                            from portfolio.recommendation r join portfolio.scenario s on s.id = r.scenario_id
                            where r.project_id = any(:projects) order by r.project_id, r.recorded_at desc
                            """).param("projects", projects.toArray(UUID[]::new)).query(row -> {
                if (!row.getBoolean(2)) {
                    marks.put(row.getObject(1, UUID.class), t("{0} recommends to stop", row.getString(3)));
                }
            });
            return marks;
        }
    }

    @Bean
    static ProjectMarks recommendationMarks(@Lazy JdbcClient jdbc) {
        return new Marks(jdbc);
    }
}
