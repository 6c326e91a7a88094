package org.plumbline.app.kernel;

import java.util.UUID;

/// What people are called, for the kernel, which knows only their ids; the module that knows people offers it.
public interface PersonNames {
    /// The name as shown; the id as text where nobody is known by it.
    String of(UUID personId);
}
