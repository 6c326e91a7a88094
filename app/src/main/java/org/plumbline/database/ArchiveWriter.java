package org.plumbline.database;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes one backup archive, readable by its owner only, and remembers what went into it.
final class ArchiveWriter implements AutoCloseable {
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Item> items = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(
                file,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /// Adds a folder with what lies below it; `copied` judges paths relative to the folder. Links are left out.
    void addFolder(String name, Path folder, Predicate<String> copied) throws IOException {
        items.add(new Manifest.FolderItem(name));
        for (var path : Folders.below(folder)) {
            var relative = folder.relativize(path).toString();
            if (!copied.test(relative)) {
                continue;
            }
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                items.add(new Manifest.FolderItem(name + "/" + relative));
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                addFile(name + "/" + relative, path);
            }
        }
    }

    /// Adds a file as it is now. A running server removes files of its own, so one that is gone is no failure.
    void addFile(String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            add(name, content);
        } catch (NoSuchFileException _) {
            // Dropped while the copy ran; replaying the log drops it in the copy as well.
        }
    }

    void addText(String name, String text) throws IOException {
        try (var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            add(name, content);
        }
    }

    private void add(String name, InputStream content) throws IOException {
        var digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        var size = new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        items.add(Manifest.FileItem.of(name, size, digest.digest()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Adds the list of everything and makes sure that the archive is on the disk.
    void finish() throws IOException {
        var manifest = new Manifest(items);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
