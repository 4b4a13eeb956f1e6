package cn.laowu.intake;

import java.util.Arrays;

/** A growing list of plain numbers. */
final class LongList {

    private long[] numbers = new long[256];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    long get(int index) {
        return numbers[index];
    }
}
