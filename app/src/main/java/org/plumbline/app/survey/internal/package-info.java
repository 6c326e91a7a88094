/// How surveys are kept, and what runs by itself.
@NullMarked
package org.plumbline.app.survey.internal;

import org.jspecify.annotations.NullMarked;
