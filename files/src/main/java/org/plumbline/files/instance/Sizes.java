package org.plumbline.files.instance;

/// The largest problem that is read, far above every published one.
final class Sizes {
    static final int ACTIVITIES = 100_000;
    static final int RESOURCES = 2_000;
    static final int PROJECTS = 10_000;
    static final int MODES = 100;
    static final int LINKS = 2_000_000;
    static final int UNITS = 100_000_000;
    static final int DURATION = 100_000;
    static final int TIME = 100_000_000;

    /// Activities times resources: what a table of demands may hold.
    static final long CELLS = 20_000_000;

    private Sizes() {}
}
