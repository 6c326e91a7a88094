package org.plumbline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The server's programs, unpacked once from the class path into the data folder, readable by nobody else.
///
/// They are unpacked beside their place and renamed, so a folder of the right name is complete; its total size is
/// checked as well, because a power cut may keep the name and lose the content.
record Programs(Path folder) {
    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path pgCtl() {
        return folder.resolve("bin/pg_ctl");
    }

    static Programs unpacked(DataFolder data, ServerAccount account, Consumer<String> progress) {
        var archive = archive();
        try {
            var folder = data.programs().resolve(nameOf(archive));
            if (!isComplete(folder)) {
                progress.accept("Unpacking the database programs (once)");
                Folders.delete(data.programs());
                Folders.createWith(data.programs(), Folders.PRIVATE);
                unpack(archive, folder);
                account.own(data.programs());
            }
            return new Programs(folder);
        } catch (IOException e) {
            throw new DatabaseFailure(
                    "The database programs cannot be unpacked into %s: %s".formatted(data.programs(), e), e);
        }
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = "postgres-linux-%s.txz".formatted(machine.equals("aarch64") ? "arm_64" : "x86_64");
        var archive = Programs.class.getClassLoader().getResource(name);
        if (archive == null || !System.getProperty("os.name").equals("Linux")) {
            throw new DatabaseFailure(
                    "This build brings no database programs for %s on %s: name an external PostgreSQL 16 or newer with PLUMBLINE_DB_URL."
                            .formatted(System.getProperty("os.name"), machine));
        }
        return archive;
    }

    /// Differs for each build of the programs, without reading them.
    private static String nameOf(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            var entry = jar.getJarEntry();
            var name = "%08x-%d".formatted(entry.getCrc(), entry.getSize());
            jar.getJarFile().close();
            return name;
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        var building = folder.resolveSibling(folder.getFileName() + ".part");
        Files.createDirectories(building);
        try (var bytes = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(bytes, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, building);
            }
        }
        Files.writeString(building.resolve("size"), Long.toString(sizeOf(building)));
        moveInto(building, folder);
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : Objects.requireNonNull(target.getParent()));
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (!entry.getName().endsWith(".a")) {
            Files.copy(content, target);
            Folders.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }

    /// Renames in one step, so that the target exists wholly or not at all.
    static void moveInto(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("%s does not support renaming in one step".formatted(to.getParent()), e);
        }
    }

    private static boolean isComplete(Path folder) throws IOException {
        var size = folder.resolve("size");
        return Files.exists(size) && Files.readString(size).equals(Long.toString(sizeOf(folder)));
    }

    private static long sizeOf(Path folder) throws IOException {
        try (var files = Files.find(
                folder, 20, (file, facts) -> facts.isRegularFile() && !file.equals(folder.resolve("size")))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
