package org.plumbline.database;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of our own, in a file, that may be filled or lose its power; needs root. What reached it stays, what
/// only waited in memory to be written is gone, as after a power cut: the file system is shut down without writing its
/// log out.
public final class LoopDisk implements AutoCloseable {
    /// `_IOR('X', 125, __u32)` of ext4, and its flag that leaves the log unwritten.
    private static final long SHUTDOWN = 0x8004587dL;

    private static final int WITHOUT_LOG = 2;

    private final Path image;
    private final Path place;

    private LoopDisk(Path image, Path place) {
        this.image = image;
        this.place = place;
    }

    /// Makes and mounts one.
    ///
    /// @param megabytes how large it is
    public static LoopDisk make(int megabytes) throws IOException {
        var image = Files.createTempFile("plumbline-disk", ".img");
        var place = Files.createTempDirectory("plumbline-disk");
        Folders.permit(place, Folders.PASSABLE);
        var disk = new LoopDisk(image, place);
        run("truncate", "-s", megabytes + "M", image.toString());
        run("mkfs.ext4", "-q", "-m", "0", image.toString());
        disk.mount();
        Folders.permit(place, Folders.PASSABLE);
        return disk;
    }

    private void mount() throws IOException {
        run("mount", "-o", "loop", image.toString(), place.toString());
    }

    /// A folder on it that does not exist yet.
    public Path folder() {
        return place.resolve("data");
    }

    /// Takes all room that is left.
    ///
    /// @return the file that holds it
    public Path fill() throws IOException {
        var filler = place.resolve("filler");
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    /// Cuts the power; nothing can be written from then on.
    @SuppressWarnings("restricted") // the one way to a call of the operating system
    void cutPower() throws IOException {
        var linker = Linker.nativeLinker();
        var library = linker.defaultLookup();
        try (var arena = Arena.ofConfined()) {
            var variadic = Linker.Option.firstVariadicArg(2);
            var open = linker.downcallHandle(
                    library.findOrThrow("open"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT), variadic);
            var ioctl = linker.downcallHandle(
                    library.findOrThrow("ioctl"),
                    FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
                    variadic);
            var close = linker.downcallHandle(library.findOrThrow("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
            var file = (int) open.invokeExact(arena.allocateFrom(place.toString()), 0);
            var done = (int) ioctl.invokeExact(file, SHUTDOWN, arena.allocateFrom(JAVA_INT, WITHOUT_LOG));
            var _ = (int) close.invokeExact(file);
            if (done != 0) {
                throw new IOException("the power of %s cannot be cut".formatted(place));
            }
        } catch (IOException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IOException(failure);
        }
    }

    /// Gives the power back once nobody holds a file of it any longer.
    void restorePower() throws IOException {
        unmount();
        mount();
    }

    private void unmount() throws IOException {
        for (var attempt = 0; ; attempt++) {
            var done = Command.run("umount", place.toString());
            if (done.succeeded()) {
                return;
            }
            if (attempt == 200) {
                throw new IOException(done.output());
            }
            Command.run("sleep", "0.05");
        }
    }

    @Override
    public void close() throws IOException {
        unmount();
        Files.delete(image);
        Files.delete(place);
    }

    private static void run(String... words) throws IOException {
        var done = Command.run(words);
        if (!done.succeeded()) {
            throw new IOException(String.join(" ", words) + ": " + done.output());
        }
    }
}
