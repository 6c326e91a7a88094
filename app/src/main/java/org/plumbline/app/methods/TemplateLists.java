package org.plumbline.app.methods;

import java.util.List;
import java.util.Map;

/// Lists of the organisation that fill templates of every project, such as the standard of communication.
public interface TemplateLists {
    /// Rows of cells by name of [TemplateFacts#LISTS].
    Map<String, List<List<String>>> lists();
}
