package org.plumbline.app.registers;

/// How heavy a risk's score is (F49): 1-4 low, 5-9 medium, 10-15 high, 16-25 critical.
public enum ScoreBand {
    LOW("Low", 1, 4),
    MEDIUM("Medium", 5, 9),
    HIGH("High", 10, 15),
    CRITICAL("Critical", 16, 25);

    private final String label;
    private final int least;
    private final int most;

    ScoreBand(String label, int least, int most) {
        this.label = label;
        this.least = least;
        this.most = most;
    }

    /// The band of a score.
    public static ScoreBand of(int score) {
        for (var band : values()) {
            if (score >= band.least && score <= band.most) {
                return band;
            }
        }
        throw new IllegalArgumentException("a score lies between 1 and 25, was %d".formatted(score));
    }

    /// The band on screen, in English; a text key.
    public String label() {
        return label;
    }

    /// The lowest score of the band.
    public int least() {
        return least;
    }

    /// The highest score of the band.
    public int most() {
        return most;
    }
}
