package org.plumbline.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/// The point at which the starting application meets the database: from here on it knows the settings that only the
/// database holds. What goes wrong here is a sentence for a person, so the framework is told to give up in silence.
final class Arrival {
    private final DatabaseStart database;
    private final Map<String, String> environment;
    private final Consumer<String> progress;
    private DatabaseStart.@Nullable Ready ready;
    private @Nullable RuntimeException failure;

    Arrival(DatabaseStart database, Map<String, String> environment, Consumer<String> progress) {
        this.database = database;
        this.environment = Map.copyOf(environment);
        this.progress = progress;
    }

    /// Waits for the database and adds its address and what follows from the address that an administrator stated.
    void settle(MutablePropertySources sources) {
        try {
            var came = database.await(progress);
            ready = came;
            var settings = new HashMap<String, Object>(
                    Listening.of(environment, came.publicAddress()).settings());
            settings.put("plumbline.database.url", came.address().url());
            settings.put("plumbline.database.user", came.address().user());
            settings.put("plumbline.database.password", came.address().password());
            sources.addLast(new MapPropertySource("database", settings));
        } catch (RuntimeException refused) {
            failure = refused;
            throw new SpringApplication.AbandonedRunException();
        }
    }

    DatabaseStart.Ready ready() {
        return Objects.requireNonNull(ready);
    }

    /// What kept the application from starting.
    RuntimeException failure(RuntimeException otherwise) {
        return failure == null ? otherwise : failure;
    }
}
