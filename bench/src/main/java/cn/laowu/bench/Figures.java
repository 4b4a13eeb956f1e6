package cn.laowu.bench;

import java.util.Arrays;

/** Medians and ratios of paired measurements. */
final class Figures {
    private Figures() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of the ratios, pair by pair: what disturbs the machine disturbs both of a pair. */
    static double ratio(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        for (int at = 0; at < ours.length; at++) {
            ratios[at] = ours[at] / theirs[at];
        }
        return median(ratios);
    }
}
