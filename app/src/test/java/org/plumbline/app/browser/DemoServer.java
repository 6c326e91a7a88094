package org.plumbline.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plumbline.app.Running;
import org.plumbline.app.demo.Demonstration;
import org.plumbline.app.kernel.Access;
import org.plumbline.server.PlumblineServer;

/// The server with the demonstration organisation that all browser tests of a run share, and who may sign in there.
public final class DemoServer {
    private static final Pattern LINE = Pattern.compile("(?m)^(\\S.*?)\\s{2,}(\\S+@\\S+)\\s+(\\S+)$");
    private static final Started STARTED = begin();

    private DemoServer() {}

    private record Started(PlumblineServer server, List<SignIn> signIns) {}

    /// Who may sign in.
    ///
    /// @param role as the demonstration words it: `PMO head`, `Project manager`
    public record SignIn(String role, String email, String password) {}

    private static Started begin() {
        try {
            var folder = folder();
            var server = start(folder);
            var text = server.bean(Demonstration.class).prepare(folder, sentence -> {});
            var signIns = LINE.matcher(text)
                    .results()
                    .map(line -> new SignIn(line.group(1), line.group(2), line.group(3)))
                    .toList();
            return new Started(server, signIns);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A server on an empty folder of its own, stopped with the run.
    static PlumblineServer start(Path folder) {
        var server = PlumblineServer.start(new PlumblineServer.Options(folder, 0, Running.IMPATIENT), sentence -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /// A folder that does not exist yet, where the database's own user may pass.
    static Path folder() throws IOException {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createTempDirectory("plumbline-browser", passable).resolve("data");
    }

    /// Where a server answers.
    static String address(PlumblineServer server) {
        return "http://localhost:" + server.port();
    }

    /// Where the demonstration answers.
    public static String address() {
        return address(STARTED.server());
    }

    /// Somebody with a role.
    public static SignIn somebody(String role) {
        return everybody(role).getFirst();
    }

    /// Everybody with a role.
    public static List<SignIn> everybody(String role) {
        return STARTED.signIns().stream()
                .filter(signIn -> signIn.role().equals(role))
                .toList();
    }

    /// A part of the application.
    public static <T> T bean(Class<T> type) {
        return STARTED.server().bean(type);
    }

    /// Runs as the system.
    public static <T> T asSystem(Supplier<T> work) {
        return bean(Access.class).asSystem(work);
    }

    /// A visit by somebody who has signed in.
    static Visit visit(String role) {
        return Browser.visit(address()).signIn(somebody(role));
    }
}
