package org.plumbline.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/// How an import stands, on the error stream: one line that is written over on a terminal, none elsewhere.
final class Progress {
    private final PrintWriter err;
    private final boolean isShown;
    private String last = "";

    Progress(PrintWriter err, boolean isShown) {
        this.err = err;
        this.isShown = isShown;
    }

    /// On a terminal, unless a program reads what comes out.
    @SuppressWarnings("SystemConsoleNull") // It is null where neither input nor output is a terminal on some systems.
    static Progress of(PrintWriter err, boolean isJson) {
        return new Progress(
                err, !isJson && System.console() != null && System.console().isTerminal());
    }

    void tell(JsonNode outcome) {
        var progress = outcome.path("progress");
        var line = "%s: %d of %d files"
                .formatted(
                        outcome.path("state").asString(""),
                        progress.path("filesDone").asInt(0),
                        progress.path("files").asInt(0));
        if (isShown && !line.equals(last)) {
            err.print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length())));
            err.flush();
            last = line;
        }
    }

    /// Takes the line away, so that what comes next begins at its start.
    void end() {
        if (!last.isEmpty()) {
            err.print("\r" + " ".repeat(last.length()) + "\r");
            err.flush();
        }
    }
}
