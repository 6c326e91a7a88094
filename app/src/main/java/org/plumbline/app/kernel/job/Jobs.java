package org.plumbline.app.kernel.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/// Runs the jobs of all modules. An order given within a transaction counts only if that commits.
@Component
public class Jobs implements SmartLifecycle {
    private static final String TABLE = "kernel.scheduled_tasks";
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    private final Access access;
    private final JsonMapper json;
    private final SingletonSupplier<Wheels> wheels;
    private volatile boolean isRunning;

    Jobs(
            DataSource database,
            Access access,
            JsonMapper json,
            ObjectProvider<RecurringJob> recurring,
            ObjectProvider<OneTimeJob<?>> kinds) {
        this.access = access;
        this.json = json;
        this.wheels = SingletonSupplier.of(() -> build(database, recurring, kinds));
    }

    /// What runs; built at the start, when all modules have said what they have to do.
    private record Wheels(Scheduler scheduler, SchedulerClient client, Map<String, OneTimeTask<String>> orders) {}

    private Wheels build(
            DataSource database, ObjectProvider<RecurringJob> recurring, ObjectProvider<OneTimeJob<?>> kinds) {
        var orders = new HashMap<String, OneTimeTask<String>>();
        kinds.stream().forEach(kind -> orders.put(kind.name(), task(kind)));
        var repeated = recurring.stream().map(this::task).toList();
        var known = new ArrayList<Task<?>>(orders.values());
        var scheduler = Scheduler.create(database, known)
                .startTasks(repeated)
                .tableName(TABLE)
                .serializer(new Text())
                .threads(4)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(3))
                .build();
        var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), known)
                .tableName(TABLE)
                .serializer(new Text())
                .build();
        return new Wheels(scheduler, client, orders);
    }

    /// What is kept of an order: who gave it, and what it says.
    record Order(Actor actor, String body) {}

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), job.schedule())
                .execute((instance, context) -> access.asSystem(() -> {
                    job.work().run();
                    return true;
                }));
    }

    private <T> OneTimeTask<String> task(OneTimeJob<T> kind) {
        var later = new FailureHandler.ExponentialBackoffFailureHandler<String>(FIRST_PAUSE);
        return Tasks.oneTime(kind.name(), String.class)
                .onFailure((complete, operations) -> {
                    if (complete.getExecution().consecutiveFailures + 1 < MOST_TRIES) {
                        later.onFailure(complete, operations);
                    } else {
                        LOG.error("job {} given up after {} tries", kind.name(), MOST_TRIES);
                        operations.stop();
                    }
                })
                .execute((instance, context) -> {
                    var order = json.readValue(instance.getData(), Order.class);
                    var body = json.readValue(order.body(), kind.order());
                    access.as(order.actor(), () -> {
                        kind.work().accept(body);
                        return true;
                    });
                });
    }

    /// Orders work to be done as soon as this transaction has committed, as the acting person.
    ///
    /// @return the order's number
    public <T> String order(OneTimeJob<T> kind, T body) {
        return order(kind, body, Instant.EPOCH);
    }

    /// Orders work to be done at some time or soon after.
    ///
    /// @return the order's number
    public <T> String order(OneTimeJob<T> kind, T body, Instant at) {
        var task = Objects.requireNonNull(
                wheels.obtain().orders().get(kind.name()),
                () -> "job %s is not declared as a bean".formatted(kind.name()));
        var number = Ids.next().toString();
        var order = new Order(access.actor(), json.writeValueAsString(body));
        wheels.obtain().client().scheduleIfNotExists(task.instance(number, json.writeValueAsString(order)), at);
        return number;
    }

    @Override
    public void start() {
        wheels.obtain().scheduler().start();
        isRunning = true;
    }

    @Override
    public void stop() {
        wheels.obtain().scheduler().stop();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Orders as text, so that no stored bytes are ever turned into objects of their choosing.
    private static final class Text implements Serializer {
        @Override
        public byte[] serialize(Object order) {
            return order == null ? new byte[0] : order.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        @SuppressWarnings("NullAway") // the library's own contract: no data means null
        public <T> T deserialize(Class<T> type, byte[] stored) {
            return stored == null || type == Void.class ? null : type.cast(new String(stored, StandardCharsets.UTF_8));
        }
    }
}
