package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// The passwords of the two roles: the application's, and the superuser's, which the application never gets.
record Passwords(String application, String superuser) {
    private static final String APPLICATION_FILE = "password";
    private static final String SUPERUSER_FILE = "password-postgres";
    private static final int BYTES = 32;

    static Passwords random() {
        var random = new SecureRandom();
        return new Passwords(random(random), random(random));
    }

    private static String random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Passwords in(Path database) {
        try {
            return new Passwords(
                    Files.readString(database.resolve(APPLICATION_FILE)),
                    Files.readString(database.resolve(SUPERUSER_FILE)));
        } catch (IOException e) {
            throw new DatabaseFailure("The database's password cannot be read: " + e, e);
        }
    }

    void writeInto(Path database) throws IOException {
        Folders.writePrivate(database.resolve(APPLICATION_FILE), application);
        Folders.writePrivate(database.resolve(SUPERUSER_FILE), superuser);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
