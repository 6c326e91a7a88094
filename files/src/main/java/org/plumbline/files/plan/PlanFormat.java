package org.plumbline.files.plan;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.ganttproject.GanttProjectReader;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mpx.MPXReader;
import org.mpxj.mpx.MPXWriter;
import org.mpxj.mspdi.MSPDIReader;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.planner.PlannerReader;
import org.mpxj.primavera.PrimaveraPMFileReader;
import org.mpxj.primavera.PrimaveraPMFileWriter;
import org.mpxj.primavera.PrimaveraXERFileReader;
import org.mpxj.primavera.PrimaveraXERFileWriter;
import org.mpxj.reader.ProjectReader;
import org.mpxj.writer.ProjectWriter;

/// The schedule formats that are read, each by its own reader; four of them are written too.
public enum PlanFormat {
    MPP("Microsoft Project"),
    MPX("Microsoft Project Exchange"),
    MSPDI("Microsoft Project XML"),
    XER("Primavera P6 XER"),
    PMXML("Primavera P6 XML"),
    PLANNER("GNOME Planner"),
    GANTT_PROJECT("GanttProject");

    private final String title;

    PlanFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean isXml() {
        return this == MSPDI || this == PMXML || this == PLANNER || this == GANTT_PROJECT;
    }

    /// True where one file may hold several projects.
    boolean holdsSeveral() {
        return this == XER || this == PMXML;
    }

    /// @param charset in which an XER is written, null where its bytes do not tell
    ProjectReader reader(@Nullable Charset charset) {
        return switch (this) {
            case MPP -> new MPPReader();
            case MPX -> new MPXReader();
            case MSPDI -> new MSPDIReader();
            case XER -> {
                var xer = new PrimaveraXERFileReader();
                if (charset != null) {
                    xer.setCharset(charset);
                }
                yield xer;
            }
            case PMXML -> new PrimaveraPMFileReader();
            case PLANNER -> new PlannerReader();
            case GANTT_PROJECT -> new GanttProjectReader();
        };
    }

    Optional<ProjectWriter> writer() {
        return switch (this) {
            case MPX -> Optional.of(new MPXWriter());
            case MSPDI -> Optional.of(new MSPDIWriter());
            case XER -> Optional.of(new PrimaveraXERFileWriter());
            case PMXML -> Optional.of(new PrimaveraPMFileWriter());
            case MPP, PLANNER, GANTT_PROJECT -> Optional.empty();
        };
    }

    /// The format to write for a file name: `.xml` is MSPDI, `.xer`, `.pmxml`, `.mpx`.
    public static Optional<PlanFormat> toWrite(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".pmxml")) {
            return Optional.of(PMXML);
        }
        if (name.endsWith(".xml")) {
            return Optional.of(MSPDI);
        }
        if (name.endsWith(".xer")) {
            return Optional.of(XER);
        }
        return name.endsWith(".mpx") ? Optional.of(MPX) : Optional.empty();
    }
}
