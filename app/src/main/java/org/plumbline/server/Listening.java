package org.plumbline.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the server listens and how its traffic is protected. Plain HTTP serves this machine only: beyond it passwords
/// would travel readable, so the server needs a key store of its own or a stated https address of a proxy before it.
///
/// @param address to listen on
/// @param publicAddress under which people reach it, null where not stated
/// @param keyStore file with key and certificate, null without TLS of its own
/// @param keyStorePassword opens it
/// @param proxies networks whose forwarding headers are believed, null where not stated
record Listening(
        String address,
        @Nullable String publicAddress,
        @Nullable String keyStore,
        @Nullable String keyStorePassword,
        @Nullable String proxies) {
    static final String LOOPBACK = "127.0.0.1";

    /// As the environment says: `PLUMBLINE_ADDRESS`, `PLUMBLINE_PUBLIC_ADDRESS`, `PLUMBLINE_PROXIES`,
    /// `PLUMBLINE_TLS_KEYSTORE` and `PLUMBLINE_TLS_PASSWORD`.
    ///
    /// @param statedOnScreen the public address that an administrator set, null where none
    static Listening of(Map<String, String> environment, @Nullable String statedOnScreen) {
        var address = stated(environment, "PLUMBLINE_ADDRESS");
        var publicAddress = stated(environment, "PLUMBLINE_PUBLIC_ADDRESS");
        return new Listening(
                address == null ? LOOPBACK : address,
                publicAddress == null ? statedOnScreen : publicAddress,
                stated(environment, "PLUMBLINE_TLS_KEYSTORE"),
                environment.get("PLUMBLINE_TLS_PASSWORD"),
                stated(environment, "PLUMBLINE_PROXIES"));
    }

    private static @Nullable String stated(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    /// The application's settings that follow.
    ///
    /// @throws StartRefused where traffic beyond this machine would be readable
    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("server.address", address);
        if (publicAddress != null) {
            if (!publicAddress.startsWith("https://")) {
                throw new StartRefused("The public address %s is not safe: state one that begins with https://."
                        .formatted(publicAddress));
            }
            settings.put("plumbline.public-address", publicAddress);
        }
        if (keyStore != null) {
            var password = keyStorePassword == null ? "" : keyStorePassword;
            KeyStores.requireUsable(Path.of(keyStore), password);
            settings.put("server.ssl.key-store", keyStore);
            settings.put("server.ssl.key-store-password", password);
            settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
        } else if (publicAddress == null && !isLoopback()) {
            throw new StartRefused(("Plain HTTP on %s is refused, since passwords would travel readable: leave"
                            + " PLUMBLINE_ADDRESS at 127.0.0.1, or set PLUMBLINE_TLS_KEYSTORE and PLUMBLINE_TLS_PASSWORD,"
                            + " or put a TLS proxy before it and set PLUMBLINE_PUBLIC_ADDRESS=https://...")
                    .formatted(address));
        }
        settings.putAll(forwarding());
        return settings;
    }

    /// Whose word on where a request comes from is taken: a proxy's that was named; else, where TLS ends before us,
    /// that of private networks; nobody's where we end TLS ourselves.
    private Map<String, Object> forwarding() {
        if (proxies != null) {
            return Map.of(
                    "server.forward-headers-strategy", "native", "server.tomcat.remoteip.internal-proxies", proxies);
        }
        return publicAddress == null || keyStore != null
                ? Map.of()
                : Map.of("server.forward-headers-strategy", "native");
    }

    /// Says in a sentence what else would be a page of stack trace at the end of the start.
    ///
    /// @throws StartRefused where another program listens there
    static void requireFree(Object address, int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(address.toString()))) {
            return;
        } catch (IOException taken) {
            throw new StartRefused(
                    "Port %d at %s cannot be listened on (%s): stop the program that has it, or choose another with --port."
                            .formatted(port, address, taken.getMessage()));
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("PLUMBLINE_ADDRESS %s is not known on this machine.".formatted(address));
        }
    }
}
