package org.plumbline.engine.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SquaresTest {
    @Test
    void it_gives_the_bits_of_the_published_function() {
        // Worked out with unbounded integers by a separate program.
        assertThat(Squares.bits(0, 0x548c9decbce65297L)).isEqualTo(0x36d88366cee633a5L);
        assertThat(Squares.bits(1, 0x548c9decbce65297L)).isEqualTo(0x944716e00e60dfaaL);
        assertThat(Squares.bits(1_000_000_000, 0x548c9decbce65297L)).isEqualTo(0xd05830a724d6edb4L);
        assertThat(Squares.bits(12_345, 0xc58efd154ce32f6dL)).isEqualTo(0x798a1c394676ce7fL);
    }

    @Test
    void keys_are_odd_differ_and_repeat_no_digit_within_a_half() {
        var keys = new HashSet<Long>();
        for (int stream = 0; stream < 100_000; stream++) {
            long key = Squares.key(7, stream);
            keys.add(key);
            for (long half : new long[] {key >>> 32, key & 0xFFFF_FFFFL}) {
                int digits = 0;
                for (int place = 0; place < 8; place++) {
                    digits |= 1 << ((half >>> (4 * place)) & 15);
                }
                assertThat(Integer.bitCount(digits)).as("key %x", key).isEqualTo(8);
            }
            assertThat(key & 1).isEqualTo(1);
        }
        assertThat(keys).hasSizeGreaterThan(99_990);
    }

    /// 256 classes over 2^20 draws: chi-square has mean 255 and deviation 22.6; the limit is five deviations off.
    @Test
    void bytes_are_even_within_a_stream_and_across_streams() {
        var within = new int[256];
        var across = new int[256];
        var pairs = new int[256];
        long key = Squares.key(1, 1);
        for (int i = 0; i < 1 << 20; i++) {
            within[(int) (Squares.bits(i, key) >>> 56)]++;
            across[(int) (Squares.bits(3, Squares.key(1, i)) >>> 24) & 255]++;
            pairs[(int) ((Squares.bits(i, key) >>> 60) << 4 | (Squares.bits(i + 1, key) >>> 60))]++;
        }
        assertThat(chiSquare(within)).isLessThan(368);
        assertThat(chiSquare(across)).isLessThan(368);
        assertThat(chiSquare(pairs)).as("neighbours").isLessThan(368);
    }

    private static double chiSquare(int[] counts) {
        double expected = (1 << 20) / 256.0;
        double sum = 0;
        for (int count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    /// A correlation of n independent pairs has deviation 1 / sqrt(n) = 0.002; the limit is five of these.
    @Test
    void neighbouring_streams_and_the_two_halves_of_a_draw_are_not_correlated() {
        int draws = 250_000;
        double streams = 0;
        double halves = 0;
        long key = Squares.key(5, 100);
        long next = Squares.key(5, 101);
        for (int i = 0; i < draws; i++) {
            long bits = Squares.bits(i, key);
            streams += (int) bits / 0x1p31 * ((int) Squares.bits(i, next) / 0x1p31);
            halves += (int) bits / 0x1p31 * ((int) (bits >>> 32) / 0x1p31);
        }
        assertThat(streams / draws * 3).isBetween(-0.01, 0.01);
        assertThat(halves / draws * 3).isBetween(-0.01, 0.01);
    }

    @Test
    void a_stream_reads_the_same_from_any_place() {
        var stream = new Stream(11, 4);
        stream.nextLong();
        stream.nextLong();

        assertThat(stream.nextLong()).isEqualTo(new Stream(11, 4).at(2));
    }
}
