package org.plumbline.app.kit.register;

/// An entry of a register's menus: a saved view, an export, a grouping.
public record RegisterLink(String label, String href, boolean current) {
    public static RegisterLink of(String label, String href) {
        return new RegisterLink(label, href, false);
    }
}
