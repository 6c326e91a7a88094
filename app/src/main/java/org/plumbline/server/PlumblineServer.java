package org.plumbline.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.PlumblineApplication;
import org.plumbline.database.EmbeddedPostgres;
import org.plumbline.database.RunningDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// A running server with its database, started and stopped together.
public final class PlumblineServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final @Nullable RunningDatabase database;

    private PlumblineServer(ConfigurableApplicationContext context, @Nullable RunningDatabase database) {
        this.context = context;
        this.database = database;
    }

    /// What a server is started with.
    ///
    /// @param dataFolder where the installation keeps everything
    /// @param port to listen on, 0 for any free one
    /// @param settings further application settings by name
    public record Options(Path dataFolder, int port, Map<String, String> settings) {
        public Options {
            settings = Map.copyOf(settings);
        }
    }

    /// Starts the database, unless an external one is named, brings its tables up to date and starts the application.
    ///
    /// @param progress told in plain sentences what is going on
    public static PlumblineServer start(Options options, Consumer<String> progress) {
        var external = DatabaseAddress.external();
        if (external != null) {
            return start(options, external, null);
        }
        var database = EmbeddedPostgres.start(options.dataFolder(), progress);
        try {
            var address = new DatabaseAddress(database.jdbcUrl(), database.user(), database.password());
            return start(options, address, database);
        } catch (RuntimeException failure) {
            database.stop();
            throw failure;
        }
    }

    private static PlumblineServer start(Options options, DatabaseAddress address, @Nullable RunningDatabase database) {
        SerialFilter.install();
        Migrations.run(address);
        var settings = new HashMap<String, Object>(
                Listening.of(System.getenv(), address.setting("public.address")).settings());
        Listening.requireFree(Objects.requireNonNull(settings.get("server.address")), options.port());
        settings.putAll(options.settings());
        settings.put("spring.datasource.url", address.url());
        settings.put("spring.datasource.username", address.user());
        settings.put("spring.datasource.password", address.password());
        settings.put("server.port", options.port());
        settings.put("plumbline.data", options.dataFolder().toString());
        var application = new SpringApplication(PlumblineApplication.class);
        // Two modules may each have their own Preferences.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        var context = application.run();
        return new PlumblineServer(context, database);
    }

    /// The port it listens on.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// A part of the running application.
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Stops the application, then the database. May be called again.
    @Override
    public void close() {
        context.close();
        if (database != null) {
            database.stop();
        }
    }
}
