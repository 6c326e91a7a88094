package org.plumbline.app.kernel;

/// Thrown where a person may see a thing but not do that with it; answered 403 with who could help.
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Permission permission;

    public Forbidden(Permission permission) {
        super(permission.name());
        this.permission = permission;
    }

    /// What would have been needed.
    public Permission permission() {
        return permission;
    }
}
