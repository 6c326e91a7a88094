package org.plumbline.app.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.job.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;

class JobsIT {
    @Test
    void jobs_run_with_the_server_and_their_next_time_is_in_the_database() {
        var names = Running.bean(JdbcClient.class)
                .sql("select task_name from kernel.scheduled_tasks where task_instance = 'recurring'")
                .query(Rows::text)
                .list();

        assertThat(Running.bean(Jobs.class).isRunning()).isTrue();
        assertThat(names).contains("seal-audit-trail", "tell-of-overdue-records");
    }
}
