/// The words of documents, for finding them by what they say.
@NullMarked
package org.plumbline.files.text;

import org.jspecify.annotations.NullMarked;
