package org.plumbline.engine.simulation;

/// Chooses the kernel: vectors where the program was started with `--add-modules jdk.incubator.vector`, else plain.
/// Nobody has to add the module; the outcome is the same.
final class Kernels {
    private static final String MODULE = "jdk.incubator.vector";

    private Kernels() {}

    static Kernel best() {
        return ModuleLayer.boot().findModule(MODULE).isPresent() && VectorKernel.fits()
                ? new VectorKernel()
                : new PlainKernel();
    }
}
