/// Tables as offices keep them: finding the header, recognising columns, reading dates, money and ratings in words.
@NullMarked
package org.plumbline.files.table;

import org.jspecify.annotations.NullMarked;
