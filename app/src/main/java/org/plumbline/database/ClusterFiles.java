package org.plumbline.database;

import java.util.Set;

/// Which files of a running cluster belong into a copy of it; the rest the server makes anew.
///
/// The list follows "Making a Base Backup Using the Low Level API" of PostgreSQL's manual.
final class ClusterFiles {
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map", "pg_internal.init");

    /// Copied as empty folders. Write-ahead log is added afterwards, exactly what the copy needs.
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final int WAL_NAME_LENGTH = 24;

    private ClusterFiles() {}

    /// Takes the path inside the cluster and its parts.
    static boolean isCopied(String path) {
        var parts = path.split("/", -1);
        var name = parts[parts.length - 1];
        if (NOT_COPIED.contains(name) || name.startsWith("pgsql_tmp")) {
            return false;
        }
        return parts.length == 1
                || !EMPTIED.contains(parts[0])
                || path.equals("pg_wal/archive_status")
                || path.equals("pg_wal/summaries");
    }

    /// Whether a file of the log lies between the first and the last one the copy needs; the names sort by age.
    static boolean isNeededLog(String name, String first, String last) {
        return name.length() == WAL_NAME_LENGTH && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }
}
