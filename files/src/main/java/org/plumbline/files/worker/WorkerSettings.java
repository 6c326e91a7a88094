package org.plumbline.files.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.files.Limits;

/// How the second JVM is started.
///
/// @param heapMegabytes 768 is enough for a plan of 50,000 tasks
/// @param classPath absolute entries, so that the worker may run in a folder of its own
public record WorkerSettings(Limits limits, int heapMegabytes, Path java, List<String> classPath) {
    private static final int HEAP_MEGABYTES = 768;

    public WorkerSettings {
        classPath = List.copyOf(classPath);
    }

    /// The Java and the class path this program itself runs on.
    public static WorkerSettings standard() {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (!entry.isBlank()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return new WorkerSettings(
                Limits.STANDARD, HEAP_MEGABYTES, Path.of(System.getProperty("java.home"), "bin", "java"), entries);
    }

    public WorkerSettings withLimits(Limits other) {
        return new WorkerSettings(other, heapMegabytes, java, classPath);
    }

    public WorkerSettings withHeap(int megabytes) {
        return new WorkerSettings(limits, megabytes, java, classPath);
    }
}
