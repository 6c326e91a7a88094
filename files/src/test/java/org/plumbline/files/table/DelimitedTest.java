package org.plumbline.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;

class DelimitedTest {
    private static final String ALPHABET = "ab cäß£,;|\t\"\n'19.";

    @Test
    void quoted_cells_hold_delimiters_quotes_and_line_ends() {
        var rows = Delimited.split("a;\"b;\"\"x\"\"\nc\";d\r\n;\n", ';', Limits.STANDARD);

        assertThat(rows).containsExactly(List.of("a", "b;\"x\"\nc", "d"), List.of("", ""));
    }

    @Test
    void a_stray_quote_does_not_swallow_the_rest() {
        var rows = Delimited.split("\"a,b\n1,2\n3,4\n", ',', Limits.STANDARD);

        assertThat(rows).containsExactly(List.of("\"a", "b"), List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void any_table_written_in_any_dialect_is_read_back() {
        long seed = 42;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            char delimiter = ",;\t|".charAt(random.nextInt(4));
            var lineEnd = random.nextBoolean() ? "\r\n" : "\n";
            int width = 2 + random.nextInt(6);
            var rows = new ArrayList<List<String>>();
            var text = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                var row = new ArrayList<String>();
                for (int j = 0; j < width; j++) {
                    row.add(cell(random));
                }
                rows.add(row);
                text.append(String.join(
                                String.valueOf(delimiter),
                                row.stream().map(DelimitedTest::quoted).toList()))
                        .append(lineEnd);
            }

            assertThat(Delimited.split(text.toString(), delimiter, Limits.STANDARD))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(rows);
        }
    }

    private static String cell(Random random) {
        var cell = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            cell.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return cell.toString();
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
