package org.plumbline.app.kernel.job;

import java.util.function.Consumer;

/// A kind of work that people start and need not wait for; a module declares its own as beans. It runs as the person
/// who started it and is tried again after a failure.
///
/// @param name never changed once released
/// @param order what an order says, as JSON
/// @param work what is done; may be repeated after a crash
public record OneTimeJob<T>(String name, Class<T> order, Consumer<T> work) {}
