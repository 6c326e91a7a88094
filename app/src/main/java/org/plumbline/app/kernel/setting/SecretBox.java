package org.plumbline.app.kernel.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Encrypts secrets before they reach the database (AES-256-GCM, bound to the name of the setting). The key is a file
/// of
/// the data folder that only its owner reads: a copy of the database alone opens nothing.
@Component
class SecretBox {
    private static final Logger LOG = LoggerFactory.getLogger(SecretBox.class);
    private static final String MARK = "sealed1:";
    private static final String FILE = "secret.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    SecretBox(@Value("${plumbline.data}") Path dataFolder) {
        this.key = new SecretKeySpec(key(dataFolder.resolve(FILE)), "AES");
    }

    private byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                create(file, fresh);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "%s must hold %d bytes in Base64, holds %d".formatted(file, KEY_BYTES, bytes.length));
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("the key file %s can be neither read nor made".formatted(file), e);
        }
    }

    private static void create(Path file, byte[] key) throws IOException {
        Files.createDirectories(file.getParent());
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, fresh, onlyOwner)) {
            channel.write(StandardCharsets.US_ASCII.encode(Base64.getEncoder().encodeToString(key)));
        } catch (FileAlreadyExistsException madeByAnother) {
            LOG.debug("{} was made by another process", file);
        }
    }

    String seal(String name, String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, name, nonce);
            var text = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, nonce.length + text.length);
            System.arraycopy(text, 0, whole, nonce.length, text.length);
            return MARK + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// The secret; empty where it was sealed with another key.
    Optional<String> open(String name, String stored) {
        if (!stored.startsWith(MARK)) {
            return Optional.empty();
        }
        var whole = Base64.getDecoder().decode(stored.substring(MARK.length()));
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, name, Arrays.copyOf(whole, NONCE_BYTES));
            var text = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrongKey) {
            LOG.warn("setting {} was sealed with another key file: enter it again", name);
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
