package org.plumbline.app.kernel;

import java.util.function.Predicate;
import org.plumbline.app.kit.shell.NavigationEntry;

/// An entry of the left navigation that only some people see. An entry for everybody is a plain `NavigationEntry` bean.
///
/// @param entry where it leads
/// @param isFor true for people who see it, asked with the access of who is looking
public record NavigationRule(NavigationEntry entry, Predicate<Access> isFor) {}
