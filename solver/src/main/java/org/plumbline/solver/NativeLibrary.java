package org.plumbline.solver;

import com.google.ortools.Loader;
import java.io.IOException;

/// The native part of OR-Tools, loaded once for the process when somebody asks: from the folder it was unpacked to
/// once, or, where no such folder can be written, from the temporary files of this process.
final class NativeLibrary {
    private static final boolean IS_LOADED = load();

    private NativeLibrary() {}

    static boolean isLoaded() {
        return IS_LOADED;
    }

    @SuppressWarnings("restricted")
    private static boolean load() {
        try {
            System.load(new UnpackedLibrary(UnpackedLibrary.caches())
                    .file()
                    .toAbsolutePath()
                    .toString());
            return true;
        } catch (IOException | RuntimeException | LinkageError elsewhere) {
            return loadUnkept();
        }
    }

    private static boolean loadUnkept() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError missing) {
            // Another platform than the build's, or no room for temporary files: the engine's own search answers.
            System.getLogger(NativeLibrary.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The exact solver cannot run on this machine: {0}",
                            missing.getMessage());
            return false;
        }
    }
}
