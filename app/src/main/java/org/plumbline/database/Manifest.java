package org.plumbline.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// What a backup holds: every folder, and every file with its size and SHA-256, one on each line.
///
/// It is the last entry of the archive, since sizes and hashes are known only once everything was copied.
record Manifest(List<Item> items) {
    static final String NAME = "manifest.txt";
    private static final String HEAD = "Plumbline backup 1, PostgreSQL " + Cluster.MAJOR;
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18}) (.+)");
    private static final String FOLDER = "folder ";

    Manifest {
        items = List.copyOf(items);
    }

    /// A place in the archive; its path uses `/` and never leaves the archive.
    sealed interface Item {
        String path();

        default Path under(Path folder) {
            return folder.resolve(path());
        }
    }

    record FolderItem(String path) implements Item {
        FolderItem {
            requireInside(path);
        }
    }

    record FileItem(String path, long size, String sha256) implements Item {
        FileItem {
            requireInside(path);
        }

        static FileItem of(String path, long size, byte[] sha256) {
            return new FileItem(path, size, HexFormat.of().formatHex(sha256));
        }
    }

    private static void requireInside(String path) {
        var parsed = Path.of(path);
        if (parsed.isAbsolute()
                || path.contains("\\")
                || !parsed.normalize().toString().equals(path)
                || parsed.startsWith("..")
                || path.isEmpty()) {
            throw new DatabaseFailure("The backup names a file outside of itself: " + path);
        }
    }

    String text() {
        var text = new StringBuilder(HEAD).append('\n');
        for (var item : items) {
            switch (item) {
                case FolderItem folder -> text.append(FOLDER).append(folder.path());
                case FileItem file ->
                    text.append(file.sha256())
                            .append(' ')
                            .append(file.size())
                            .append(' ')
                            .append(file.path());
            }
            text.append('\n');
        }
        return text.toString();
    }

    static Manifest parsed(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new DatabaseFailure("This is no backup that this Plumbline can restore; it expects: " + HEAD);
        }
        var items = new ArrayList<Item>();
        for (var line : lines.subList(1, lines.size())) {
            items.add(parsedItem(line));
        }
        return new Manifest(items);
    }

    private static Item parsedItem(String line) {
        if (line.startsWith(FOLDER)) {
            return new FolderItem(line.substring(FOLDER.length()));
        }
        var file = FILE.matcher(line);
        if (!file.matches()) {
            throw new DatabaseFailure("The backup's list of files is damaged at: " + line);
        }
        return new FileItem(file.group(3), Long.parseLong(file.group(2)), file.group(1));
    }
}
