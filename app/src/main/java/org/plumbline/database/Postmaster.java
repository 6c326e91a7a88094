package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the server's own `postmaster.pid` says, and whether it is still true.
record Postmaster(long pid, int port, String state) {
    private static final int PORT_LINE = 3;
    private static final int STATE_LINE = 7;

    static final String READY = "ready";

    static Optional<Postmaster> read(DataFolder data) {
        try {
            return parsed(Files.readAllLines(data.postmasterFile()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new DatabaseFailure("The state of the database cannot be read: " + e, e);
        }
    }

    /// The server writes the file line by line, so a part of it may still be missing; -1 stands for that.
    static Optional<Postmaster> parsed(List<String> lines) {
        return Optional.of(new Postmaster(
                number(lines, 0),
                (int) number(lines, PORT_LINE),
                lines.size() > STATE_LINE ? lines.get(STATE_LINE).strip() : ""));
    }

    private static long number(List<String> lines, int line) {
        try {
            return lines.size() > line ? Long.parseLong(lines.get(line).strip()) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    boolean isReady() {
        return state.equals(READY);
    }

    /// A server of ours runs these very programs on this very cluster. Process numbers are reused, and a dead server
    /// that nobody reaped (a zombie) still has one: its arguments are gone, so it does not count.
    boolean servesWith(Programs programs, DataFolder data) {
        return serves(data) && words().startsWith(programs.postgres().toString());
    }

    /// Some PostgreSQL runs on this very cluster.
    boolean serves(DataFolder data) {
        return isAlive(pid) && List.of(words().split(" -", -1)).contains("D " + data.cluster());
    }

    private String words() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException e) {
            return "";
        }
    }

    static boolean isAlive(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
