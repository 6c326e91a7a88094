/// What is worth using again: documents with their versions, best practices, communities, resources of others.
@NamedInterface
@NullMarked
package org.plumbline.app.methods.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
