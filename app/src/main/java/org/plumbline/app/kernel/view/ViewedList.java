package org.plumbline.app.kernel.view;

import java.util.regex.Pattern;

/// A list of which views can be kept; a bean of the module that shows it.
///
/// @param name what its views are kept under; never to be changed
/// @param paths the pages that show it, without their query
public record ViewedList(String name, Pattern paths) {
    /// A list whose pages are those whose path matches the expression as a whole.
    public static ViewedList of(String name, String paths) {
        return new ViewedList(name, Pattern.compile(paths));
    }

    /// True for an address of a page of the list: its path, with a query or without.
    public boolean holds(String address) {
        var query = address.indexOf('?');
        return paths.matcher(query < 0 ? address : address.substring(0, query)).matches();
    }
}
