package org.plumbline.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The operating system account the server runs under: our own, or, when we are root, a system user made for it,
/// because PostgreSQL rightly refuses to run as root.
sealed interface ServerAccount {
    String SYSTEM_USER = "plumbline";

    /// Words to put before a program so that it runs under this account.
    List<String> prefix();

    /// Gives the folder and everything in it to this account.
    void own(Path folder) throws IOException;

    /// Refuses a folder this account cannot reach, naming the parent that blocks the way.
    void requireWayTo(DataFolder folder);

    /// A command that runs under this account inside the folder.
    default Command command(Path folder, List<String> words) {
        var all = new ArrayList<>(prefix());
        all.addAll(words);
        return new Command(all, folder);
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    static ServerAccount ofThisProcess() {
        return isRoot() ? SystemUser.found() : new Own();
    }

    /// The account that runs Plumbline itself.
    record Own() implements ServerAccount {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path folder) {}

        @Override
        public void requireWayTo(DataFolder folder) {
            if (!Files.isWritable(folder.path())) {
                throw new DatabaseFailure(
                        "The data folder %s is not writable: choose another one with --data.".formatted(folder.path()));
            }
        }
    }

    /// The system user that stands in for root.
    record SystemUser(String uid, String gid) implements ServerAccount {
        static SystemUser found() {
            if (!Command.run("setpriv", "--version").succeeded()) {
                throw new DatabaseFailure(
                        "As root Plumbline runs its database under a system user, and needs the program setpriv for it: install util-linux, or run Plumbline as an ordinary user.");
            }
            if (!Command.run("id", "-u", SYSTEM_USER).succeeded()) {
                make();
            }
            return new SystemUser(id("-u"), id("-g"));
        }

        private static void make() {
            var made = Command.run(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    SYSTEM_USER);
            if (made.code() == 127) {
                made = Command.run("adduser", "-S", "-D", "-H", "-h", "/nonexistent", SYSTEM_USER);
            }
            // Another Plumbline may have made the user at the same moment.
            if (!made.succeeded() && !Command.run("id", "-u", SYSTEM_USER).succeeded()) {
                throw new DatabaseFailure(
                        "As root Plumbline runs its database under the system user %s, which cannot be made here (%s): create it (useradd --system --user-group %1$s), or run Plumbline as an ordinary user."
                                .formatted(SYSTEM_USER, made.output()));
            }
        }

        private static String id(String which) {
            var answer = Command.run("id", which, SYSTEM_USER);
            if (!answer.succeeded()) {
                throw new DatabaseFailure(
                        "The system user %s cannot be looked up: %s".formatted(SYSTEM_USER, answer.output()));
            }
            return answer.output();
        }

        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "--");
        }

        @Override
        public void own(Path folder) throws IOException {
            try (var paths = Files.walk(folder)) {
                for (var path : (Iterable<Path>) paths::iterator) {
                    Files.setAttribute(path, "unix:uid", Integer.valueOf(uid), LinkOption.NOFOLLOW_LINKS);
                    Files.setAttribute(path, "unix:gid", Integer.valueOf(gid), LinkOption.NOFOLLOW_LINKS);
                }
            }
        }

        @Override
        public void requireWayTo(DataFolder folder) {
            if (isPassable(folder.path())) {
                return;
            }
            for (var parent : parents(folder.path())) {
                if (!isPassable(parent)) {
                    throw new DatabaseFailure(
                            "The database runs under the system user %s, which may not pass through %s: choose a folder elsewhere with --data (as root the standard one is /var/lib/plumbline), or allow it with: chmod o+x %2$s"
                                    .formatted(SYSTEM_USER, parent));
                }
            }
            open(folder);
        }

        private void open(DataFolder folder) {
            try {
                if (folder.isOursOrEmpty()) {
                    Folders.permit(folder.path(), Folders.PASSABLE);
                }
            } catch (IOException e) {
                throw new DatabaseFailure(
                        "The data folder %s cannot be opened for the system user %s: %s"
                                .formatted(folder.path(), SYSTEM_USER, e),
                        e);
            }
            if (!isPassable(folder.path())) {
                throw new DatabaseFailure("The system user %s may not pass through %s: allow it with: chmod o+x %2$s"
                        .formatted(SYSTEM_USER, folder.path()));
            }
        }

        private boolean isPassable(Path folder) {
            return command(Path.of("/"), List.of("sh", "-c", "cd \"$1\"", "sh", folder.toString()))
                    .run(Duration.ofSeconds(10))
                    .succeeded();
        }

        private static List<Path> parents(Path folder) {
            var parents = new ArrayList<Path>();
            for (var parent = folder.getParent(); parent != null; parent = parent.getParent()) {
                parents.addFirst(parent);
            }
            return parents;
        }
    }
}
