package cn.laowu.intake;

/** Numbers from 0 on by the 128 bits of an id: a hash table of plain numbers, by open addressing. */
final class KeyIndex {

    static final int NONE = -1;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;

    /** Both halves of an id side by side. */
    private long[] keys = new long[2 * FIRST_SLOTS];
    /** The number plus one; 0 where the slot is free. */
    private int[] numbers = new int[FIRST_SLOTS];

    private int used;

    /** Returns the number of this id, or {@link #NONE}. */
    int get(PackedId id) {
        return numbers[slot(id.high(), id.low())] - 1;
    }

    /** Gives this id a number where it has none yet; returns the one that it had, or {@link #NONE}. */
    int putIfAbsent(PackedId id, int number) {
        return put(id, number, false);
    }

    /** Gives this id a number in place of the one that it may have. */
    void put(PackedId id, int number) {
        put(id, number, true);
    }

    private int put(PackedId id, int number, boolean replace) {
        // fuller than such tables mostly are: what costs time is memory that is not at hand
        if (used * 5 >= numbers.length * 4) {
            grow();
        }
        long high = id.high();
        long low = id.low();
        int slot = slot(high, low);
        int known = numbers[slot] - 1;
        if (known == NONE) {
            used++;
            set(slot, high, low, number + 1);
        } else if (replace) {
            numbers[slot] = number + 1;
        }
        return known;
    }

    private int slot(long high, long low) {
        int mask = numbers.length - 1;
        long mixed = (low ^ (high * MIX)) * MIX;
        int slot = (int) (mixed ^ (mixed >>> 32)) & mask;
        while (numbers[slot] != 0 && (keys[2 * slot + 1] != low || keys[2 * slot] != high)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void set(int slot, long high, long low, int number) {
        keys[2 * slot] = high;
        keys[2 * slot + 1] = low;
        numbers[slot] = number;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                long high = oldKeys[2 * i];
                long low = oldKeys[2 * i + 1];
                set(slot(high, low), high, low, oldNumbers[i]);
            }
        }
    }
}
