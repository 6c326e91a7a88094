package org.plumbline.app.kernel;

/// What a principal of any kind (password, OpenID Connect, token) carries: the person behind it.
public interface SignedIn {
    /// The person who signed in.
    Actor actor();
}
