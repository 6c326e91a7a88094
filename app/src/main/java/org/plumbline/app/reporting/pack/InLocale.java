package org.plumbline.app.reporting.pack;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;

/// Runs a rendering in the pack's own language and zone, whoever asks for it: the same pack gives the same bytes.
public final class InLocale {
    private InLocale() {}

    /// What `work` gives; the caller's own language is back afterwards.
    public static <T> T of(Cover cover, Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        Locale locale = cover.locale();
        LocaleContextHolder.setLocaleContext(
                new SimpleTimeZoneAwareLocaleContext(locale, TimeZone.getTimeZone(cover.zone())));
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
