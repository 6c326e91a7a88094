/// Brings a server up and down: database first, then its tables, then the application.
@NullMarked
package org.plumbline.server;

import org.jspecify.annotations.NullMarked;
