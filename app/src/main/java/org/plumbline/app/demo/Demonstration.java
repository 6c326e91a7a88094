package org.plumbline.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Consumer;
import org.plumbline.app.kernel.Access;
import org.springframework.stereotype.Service;

/// Loads the demonstration once and remembers its sign-ins in a file only its owner reads.
@Service
public class Demonstration {
    private static final String SIGN_INS = "demonstration-sign-ins.txt";

    private final DemonstrationLoader loader;
    private final Access access;

    Demonstration(DemonstrationLoader loader, Access access) {
        this.loader = loader;
        this.access = access;
    }

    /// True where a folder holds a demonstration.
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(SIGN_INS));
    }

    /// Loads the demonstration unless the folder holds it, and gives back the sign-ins as text for people.
    public String prepare(Path folder, Consumer<String> progress) throws IOException {
        var file = folder.resolve(SIGN_INS);
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        progress.accept("Making the demonstration organisation ...");
        var text = access.asSystem(loader::load);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, owner);
        Files.writeString(file, text);
        return text;
    }
}
