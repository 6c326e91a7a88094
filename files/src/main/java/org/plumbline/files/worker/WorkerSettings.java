package org.plumbline.files.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.plumbline.files.Limits;

/// How the second JVM is started.
///
/// @param heapMegabytes 768 is enough for a plan of 50,000 tasks
/// @param classPath absolute entries, so that the worker may run in a folder of its own
public record WorkerSettings(Limits limits, int heapMegabytes, Path java, List<String> classPath) {
    private static final int HEAP_MEGABYTES = 768;
    private static final String LAUNCHERS = "org.springframework.boot.loader.launch.";

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

    /// What starts the program of the second JVM. Inside one packed application its classes lie in jars within a jar,
    /// which only the launcher of that jar can load.
    List<String> program() {
        return classPath.size() == 1 && isPacked(Path.of(classPath.getFirst()))
                ? List.of("-Dloader.main=" + WorkerMain.class.getName(), LAUNCHERS + "PropertiesLauncher")
                : List.of(WorkerMain.class.getName());
    }

    private static boolean isPacked(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            var main = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
            return main != null && main.startsWith(LAUNCHERS);
        } catch (IOException noJar) {
            return false;
        }
    }

    public WorkerSettings withLimits(Limits other) {
        return new WorkerSettings(other, heapMegabytes, java, classPath);
    }

    public WorkerSettings withHeap(int megabytes) {
        return new WorkerSettings(limits, megabytes, java, classPath);
    }
}
