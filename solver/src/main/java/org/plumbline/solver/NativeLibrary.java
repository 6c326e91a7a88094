package org.plumbline.solver;

import com.google.ortools.Loader;

/// The native part of OR-Tools, loaded once for the process when somebody asks. It unpacks to about 70 MB in the
/// folder for temporary files, which the process removes when it ends in order.
final class NativeLibrary {
    private static final boolean IS_LOADED = load();

    private NativeLibrary() {}

    static boolean isLoaded() {
        return IS_LOADED;
    }

    private static boolean load() {
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
