package org.plumbline.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the requirements of the OWASP Application Security Verification Standard 5.0 (levels 1 and 2) that a test
/// shows.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asvs {
    /// Their numbers, such as `3.4.3`.
    String[] value();
}
