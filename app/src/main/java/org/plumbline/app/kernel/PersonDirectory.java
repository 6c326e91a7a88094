package org.plumbline.app.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /// The person known by a name or an e-mail address.
    Optional<UUID> known(String nameOrEmail);
}
