package org.plumbline.files.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerSettingsTest {
    @TempDir
    private Path folder;

    private List<String> program(String mainClass) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        var jar = folder.resolve("app.jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return program(jar);
    }

    private static List<String> program(Path... classPath) {
        var standard = WorkerSettings.standard();
        var entries = java.util.Arrays.stream(classPath).map(Path::toString).toList();
        return new WorkerSettings(standard.limits(), standard.heapMegabytes(), standard.java(), entries).program();
    }

    @Test
    void from_a_packed_application_the_worker_starts_through_its_launcher() throws IOException {
        assertThat(program("org.springframework.boot.loader.launch.JarLauncher"))
                .containsExactly(
                        "-Dloader.main=org.plumbline.files.worker.WorkerMain",
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    @Test
    void from_plain_jars_and_folders_it_starts_by_itself() throws IOException {
        assertThat(program("org.plumbline.cli.Plumbline")).containsExactly(WorkerMain.class.getName());
        assertThat(program(folder)).containsExactly(WorkerMain.class.getName());
        assertThat(program(folder.resolve("a.jar"), folder.resolve("b.jar")))
                .containsExactly(WorkerMain.class.getName());
    }
}
