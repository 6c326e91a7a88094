package org.plumbline.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.PlumblineApplication;
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

    /// Starts the database, unless an external one is named, and beside it the application, which waits for the
    /// database and its tables before it makes its first part.
    ///
    /// @param progress told in plain sentences what is going on, on the calling thread
    public static PlumblineServer start(Options options, Consumer<String> progress) {
        return start(options, System.getenv(), progress);
    }

    /// The same as another environment says.
    static PlumblineServer start(Options options, Map<String, String> environment, Consumer<String> progress) {
        SerialFilter.install();
        var address = Listening.of(environment, null).address();
        Listening.requireFree(address, options.port());
        var database = DatabaseStart.begin(options.dataFolder());
        var arrival = new Arrival(database, environment, progress);
        try {
            var context = application(options, address, arrival).run();
            return new PlumblineServer(context, arrival.ready().running());
        } catch (SpringApplication.AbandonedRunException told) {
            database.undo();
            throw arrival.failure(told);
        } catch (RuntimeException failure) {
            database.undo();
            throw failure;
        }
    }

    private static SpringApplication application(Options options, String address, Arrival arrival) {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", address);
        settings.put("spring.datasource.url", "${plumbline.database.url}");
        settings.put("spring.datasource.username", "${plumbline.database.user}");
        settings.put("spring.datasource.password", "${plumbline.database.password}");
        settings.putAll(options.settings());
        settings.put("server.port", options.port());
        settings.put("plumbline.data", options.dataFolder().toString());
        var application = new SpringApplication(PlumblineApplication.class);
        // Two modules may each have their own Preferences.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setDefaultProperties(settings);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(
                _ -> arrival.settle(context.getEnvironment().getPropertySources())));
        return application;
    }

    /// The port it listens on.
    public int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    /// Under which address this machine reaches it.
    public String localAddress() {
        var isSafe = context.getEnvironment().getProperty("server.ssl.key-store") != null;
        return (isSafe ? "https" : "http") + "://localhost:" + port();
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
