package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void root_keeps_its_data_where_the_database_user_can_pass() {
        var folder = DataFolder.standard(true, Map.of("XDG_DATA_HOME", "/root/share"), Path.of("/root"));

        assertThat(folder).isEqualTo(Path.of("/var/lib/plumbline"));
    }

    @Test
    void a_person_keeps_it_in_the_data_home() {
        assertThat(DataFolder.standard(false, Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/plumbline"));
        assertThat(DataFolder.standard(false, Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/plumbline"));
    }
}
