package org.plumbline.app.methods;

/// Event: a version of a method was published. Told within the transaction of the change.
///
/// @param method the method
/// @param release the version, published
public record MethodReleased(MethodView method, ReleaseView release) {}
