package org.plumbline.solver;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/// The files of the native library in a folder of their own, unpacked at the first use and kept: some 70 MB, which a
/// process that is killed would otherwise leave behind each time.
///
/// The folder is named by what the archive holds, so another version has another one. It is filled under a name of its
/// own and then renamed: whoever sees it sees all of it, and two that unpack at once do not disturb each other.
final class UnpackedLibrary {
    private static final String LIBRARY = "jniortools";

    private final Path caches;

    /// @param caches where folders of libraries lie
    UnpackedLibrary(Path caches) {
        this.caches = caches;
    }

    /// The folder for what can be made again, as the system has it: `plumbline.cache` where it is set, else the one of
    /// the user.
    static Path caches() {
        var stated = System.getProperty("plumbline.cache");
        var named = System.getenv(isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        var home = Path.of(System.getProperty("user.home", "."), isWindows() ? "AppData/Local" : ".cache");
        var base = named == null || named.isBlank() ? home : Path.of(named);
        return stated == null ? base.resolve("plumbline") : Path.of(stated);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win")
                && !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("darwin");
    }

    /// The library file, after its folder is complete.
    ///
    /// @throws IOException where it cannot be unpacked, or no archive has it for this machine
    Path file() throws IOException {
        var name = System.mapLibraryName(LIBRARY);
        var found = UnpackedLibrary.class.getClassLoader().getResource(platform() + "/" + name);
        if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("no archive holds " + platform() + "/" + name);
        }
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var folder = caches.resolve("%s-%x".formatted(platform(), mark(jar)));
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                fill(jar, folder);
            }
            return file;
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var machine = System.getProperty("os.arch", "");
        var kind = system.startsWith("mac") ? "darwin" : isWindows() ? "win32" : "linux";
        return "ortools-%s-%s".formatted(kind, machine.equals("aarch64") ? "aarch64" : "x86-64");
    }

    /// Differs between archives with different files.
    private static int mark(JarFile jar) {
        int mark = 0;
        for (var entry : Collections.list(jar.entries())) {
            mark += 31 * entry.getName().hashCode() + Long.hashCode(entry.getCrc());
        }
        return mark;
    }

    private void fill(JarFile jar, Path folder) throws IOException {
        Files.createDirectories(caches);
        var part = Files.createTempDirectory(caches, "unpacking");
        try {
            for (var entry : Collections.list(jar.entries())) {
                var inside = inside(entry);
                if (inside != null) {
                    try (var content = jar.getInputStream(entry)) {
                        Files.copy(content, part.resolve(inside));
                    }
                }
            }
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException another) {
            // Somebody else was faster, and has the same files there.
        } catch (java.nio.file.FileSystemException refused) {
            if (!Files.exists(folder)) {
                throw refused;
            }
        } finally {
            remove(part);
        }
    }

    private static @Nullable String inside(JarEntry entry) {
        var name = entry.getName();
        boolean wanted = !entry.isDirectory() && name.startsWith(platform() + "/");
        var file = name.substring(name.lastIndexOf('/') + 1);
        return wanted && name.indexOf('/') == name.length() - file.length() - 1 ? file : null;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var below = Files.walk(folder)) {
                for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
