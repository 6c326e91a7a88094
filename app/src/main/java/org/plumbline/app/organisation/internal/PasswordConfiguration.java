package org.plumbline.app.organisation.internal;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/// How passwords are stored: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt of 16 bytes. Every character of a long
/// password counts, and nothing but the JDK is needed. The prefix names the method, so that a stronger one can follow.
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {
    private static final String METHOD = "pbkdf2-sha512-210k";
    private static final int ROUNDS = 210_000;

    @Bean
    PasswordEncoder passwordEncoder() {
        var encoder = new Pbkdf2PasswordEncoder("", 16, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder(METHOD, Map.of(METHOD, encoder));
    }
}
