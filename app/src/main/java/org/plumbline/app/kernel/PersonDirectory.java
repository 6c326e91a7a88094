package org.plumbline.app.kernel;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// Who people are, as far as the kernel has to know; the module of people implements it.
public interface PersonDirectory {
    /// A person as mail and mentions need them.
    ///
    /// @param id the person
    /// @param name as shown
    /// @param email where mail reaches them, null while unknown
    record Entry(UUID id, String name, @Nullable String email) {}

    /// The people of some ids who have not left, by id.
    Map<UUID, Entry> byIds(Collection<UUID> ids);

    /// In which language, with which dates and numbers somebody reads.
    Locale locale(UUID id);

    /// Does something, such as writing a letter, in the language of whoever reads it.
    default <T> T inLanguageOf(UUID id, Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(locale(id));
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /// The same for work without a result.
    default void tellInLanguageOf(UUID id, Runnable work) {
        var _ = inLanguageOf(id, () -> {
            work.run();
            return true;
        });
    }

    /// The person known by a name or an e-mail address.
    Optional<UUID> known(String nameOrEmail);
}
