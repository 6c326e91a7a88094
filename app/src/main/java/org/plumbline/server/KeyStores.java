package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;

/// Tries a key store before the server does, whose own complaint would be a page of stack trace.
final class KeyStores {
    private static final String REMEDY = " Correct PLUMBLINE_TLS_KEYSTORE and PLUMBLINE_TLS_PASSWORD.";

    private KeyStores() {}

    /// Refuses a file that holds no key which the password opens.
    ///
    /// @throws StartRefused with what is wrong and where to correct it
    static void requireUsable(Path file, String password) {
        if (!Files.isReadable(file)) {
            throw new StartRefused("The key store %s cannot be read.".formatted(file) + REMEDY);
        }
        try {
            var store = KeyStore.getInstance(file.toFile(), password.toCharArray());
            for (var name : Collections.list(store.aliases())) {
                if (store.isKeyEntry(name) && store.getKey(name, password.toCharArray()) != null) {
                    return;
                }
            }
            throw new StartRefused(
                    "The key store %s holds certificates but no key of its own.".formatted(file) + REMEDY);
        } catch (UnrecoverableKeyException wrongPassword) {
            throw new StartRefused("The password does not open the key in %s.".formatted(file) + REMEDY);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new StartRefused(
                    "The password does not open the key store %s, or it is none (PKCS #12 or JKS).".formatted(file)
                            + REMEDY);
        }
    }
}
