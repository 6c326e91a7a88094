package org.plumbline.cli;

import java.util.concurrent.CountDownLatch;
import org.plumbline.server.PlumblineServer;

/// Keeps a server running until the process is asked to stop, then stops it in order.
final class Stay {
    private Stay() {}

    static int until(PlumblineServer server) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        try {
            stopped.await();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
