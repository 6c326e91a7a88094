package org.plumbline.app.kit.register;

import java.util.List;

/// An entry of a register's menus: a saved view, an export, a grouping.
public record RegisterLink(String label, String href, boolean current) {
    public static RegisterLink of(String label, String href) {
        return new RegisterLink(label, href, false);
    }

    /// The list as it is shown as files, each kind at `address` with its end.
    public static List<RegisterLink> files(String address, RegisterQuery query) {
        return List.of(of("CSV", query.at(address + ".csv")), of("XLSX", query.at(address + ".xlsx")));
    }
}
