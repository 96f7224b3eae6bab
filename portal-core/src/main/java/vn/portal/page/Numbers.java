package vn.portal.page;

import java.util.Arrays;

/** A list of plain numbers that grows. */
final class Numbers {
    private int[] numbers = new int[256];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return numbers[index];
    }

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    void set(int index, int number) {
        numbers[index] = number;
    }
}
