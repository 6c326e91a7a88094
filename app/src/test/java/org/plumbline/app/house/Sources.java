package org.plumbline.app.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The files of the project as text.
final class Sources {
    static final Path ROOT = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private Sources() {}

    /// A file with its text.
    record Source(Path path, String text) {
        List<String> lines() {
            return text.lines().toList();
        }

        String name() {
            return ROOT.relativize(path).toString();
        }
    }

    /// All files of an ending in the given folders of the modules.
    static List<Source> ending(String ending, String... folders) {
        return Stream.of(folders)
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> under(folder, ending))
                .toList();
    }

    /// Java of every module, tests included.
    static List<Source> java() {
        return ending(".java", "engine/src", "files/src", "solver/src", "app/src", "bench/src");
    }

    /// Java of every module without tests.
    static List<Source> mainJava() {
        return ending(
                ".java", "engine/src/main", "files/src/main", "solver/src/main", "app/src/main", "bench/src/main");
    }

    private static Stream<Source> under(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths
                    .filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path))
                    .filter(path -> !path.toString().contains("/target/")
                            && !path.toString().contains("/node_modules/"))
                    .map(path -> new Source(path, read(path)))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
