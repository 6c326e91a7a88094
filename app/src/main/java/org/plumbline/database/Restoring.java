package org.plumbline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Unpacks a backup beside its place, checks it, gives it passwords of its own and only then puts it in place.
///
/// @param replay where the database goes on after the moment of the backup, null for that moment itself
record Restoring(
        DataFolder data, ServerAccount account, @Nullable LogReplay replay, Consumer<String> progress) {
    /// A backup of a very busy hour may need a while to replay.
    private static final Duration REPLAY_LIMIT = Duration.ofMinutes(30);

    private static final long MANIFEST_LIMIT = 256L << 20;

    void from(Path archive) {
        var part = data.path().resolve("database.part");
        try {
            restore(archive, part);
        } catch (ZipException e) {
            undo(part);
            throw new DatabaseFailure("%s is no backup, or a damaged one: %s".formatted(archive, e.getMessage()), e);
        } catch (IOException e) {
            undo(part);
            throw new DatabaseFailure("The backup %s cannot be restored: %s".formatted(archive, e), e);
        } catch (RuntimeException e) {
            undo(part);
            throw e;
        }
    }

    private void restore(Path archive, Path part) throws IOException {
        Folders.createWith(part, Folders.PASSABLE);
        progress.accept("Unpacking and checking the backup");
        try (var zip = new ZipFile(archive.toFile())) {
            var manifest = manifest(zip);
            for (var item : manifest.items()) {
                unpack(zip, item, part);
            }
            if (zip.size()
                    != 1
                            + manifest.items().stream()
                                    .filter(Manifest.FileItem.class::isInstance)
                                    .count()) {
                throw new DatabaseFailure("The backup holds files that its list does not name: " + archive);
            }
        }
        var programs = Programs.unpacked(data, account, progress);
        progress.accept("Bringing the database to the moment of " + (replay == null ? "the backup" : replay.moment()));
        setPasswords(part, programs);
        var attachments = part.resolve(Backup.ATTACHMENTS);
        if (replay != null) {
            replay.addAttachments(attachments);
            Folders.delete(part.resolve("log-kept"));
        }
        if (Files.exists(attachments)) {
            Programs.moveInto(attachments, data.attachments());
        }
        var key = part.resolve(Backup.SECRET_KEY);
        if (Files.exists(key)) {
            Files.move(key, data.secretKey(), StandardCopyOption.ATOMIC_MOVE);
        }
        Programs.moveInto(part, data.database());
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > MANIFEST_LIMIT) {
            throw new ZipException("it has no list of its files");
        }
        try (var content = zip.getInputStream(entry)) {
            return Manifest.parsed(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void unpack(ZipFile zip, Manifest.Item item, Path into) throws IOException {
        switch (item) {
            case Manifest.FolderItem folder -> Folders.createWith(folder.under(into), Folders.PRIVATE);
            case Manifest.FileItem file -> {
                var entry = zip.getEntry(file.path());
                if (entry == null) {
                    throw new ZipException("a file is missing: " + file.path());
                }
                try (var content = zip.getInputStream(entry)) {
                    unpack(content, file, file.under(into));
                }
            }
        }
    }

    /// Reads one byte more than the list promises at most, so that a crafted archive cannot fill the disk.
    private static void unpack(InputStream content, Manifest.FileItem file, Path target) throws IOException {
        var digest = ArchiveWriter.sha256();
        var checked = new DigestInputStream(content, digest);
        Folders.writePrivate(target, "");
        try (var to = Files.newOutputStream(target)) {
            var left = file.size() + 1;
            var buffer = new byte[1 << 16];
            while (left > 0) {
                var read = checked.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                to.write(buffer, 0, read);
                left -= read;
            }
            if (left != 1 || !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                throw new ZipException("a file differs from what was backed up: " + file.path());
            }
        }
    }

    /// A backup holds no passwords, so the copy gets fresh ones; the server sets them alone, without a network, after
    /// it has replayed the log.
    private void setPasswords(Path part, Programs programs) throws IOException {
        var passwords = Passwords.random();
        passwords.writeInto(part);
        Settings.writePlain(part.resolve(data.settings().getFileName()));
        var cluster = DataFolder.clusterIn(part);
        var words =
                new ArrayList<>(List.of(programs.postgres().toString(), "--single", "-j", "-D", cluster.toString()));
        if (replay != null) {
            words.addAll(replay.prepared(part, account));
        }
        words.add(Cluster.SUPERUSER);
        account.own(cluster);
        // The words are made of letters, digits, - and _ only, and this mode takes no parameters.
        var input = "alter role %s password '%s';\n\nalter role %s password '%s';\n\n"
                .formatted(Cluster.SUPERUSER, passwords.superuser(), Session.APPLICATION, passwords.application());
        var done = account.command(part, words).run(REPLAY_LIMIT, input);
        if (!done.succeeded()
                || done.output().contains("ERROR:")
                || done.output().contains("FATAL:")) {
            throw new DatabaseFailure(
                    replay == null
                            ? "The database of the backup does not start: " + done.output()
                            : replay.failure(done.output()));
        }
    }

    private void undo(Path part) {
        try {
            Folders.delete(part);
            Folders.delete(data.programs());
            Folders.delete(data.attachments());
            Files.deleteIfExists(data.secretKey());
            Files.deleteIfExists(data.lockFile());
        } catch (IOException e) {
            progress.accept("The remains of the failed restore could not be removed: " + e.getMessage());
        }
    }
}
