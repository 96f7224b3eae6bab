package vn.portal.batch.legacy.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** The parts of a document that is a ZIP, each as a stream that ends before a bomb goes off. */
final class Parts {
    /** The text of some ten thousand pages. */
    private static final long MOST_OF_XML = 512L << 20;

    private static final int MOST_HELD = 64 << 20;
    private static final int MOST_OF_A_PICTURE = 32 << 20;
    private static final int MOST_PARTS = 10_000;

    private final byte[] bytes;
    private final Set<String> names = new HashSet<>();

    Parts(byte[] bytes) throws IOException {
        this.bytes = bytes;
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() > MOST_PARTS) {
                    throw new TooLargeException("parts");
                }
            }
        }
    }

    private ZipInputStream open() {
        return new ZipInputStream(new ByteArrayInputStream(bytes));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    long count(String folder) {
        return names.stream()
                .filter(name -> name.startsWith(folder) && !name.equals(folder))
                .count();
    }

    /** What reads a part. */
    @FunctionalInterface
    interface Use {
        void read(InputStream part) throws IOException;
    }

    /** Reads a part, if it is there. */
    void read(String name, Use use) throws IOException {
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    use.read(new Limited(zip, name));
                    return;
                }
            }
        }
    }

    /** All parts whose names begin so, from one way through the file; they are held, so they may not be large. */
    Map<String, byte[]> all(String beginning, String ending) throws IOException {
        var all = new HashMap<String, byte[]>();
        long size = 0;
        try (var zip = open()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(beginning) && entry.getName().endsWith(ending)) {
                    var part = zip.readNBytes(MOST_HELD + 1);
                    size += part.length;
                    if (size > MOST_HELD) {
                        throw new TooLargeException(entry.getName());
                    }
                    all.put(entry.getName(), part);
                }
            }
        }
        return all;
    }

    /** A picture's bytes; empty if it is not there, or larger than pictures are. */
    Optional<byte[]> picture(String name) throws IOException {
        var picture = new ByteArrayOutputStream();
        read(name, in -> picture.writeBytes(in.readNBytes(MOST_OF_A_PICTURE + 1)));
        return picture.size() == 0 || picture.size() > MOST_OF_A_PICTURE
                ? Optional.empty()
                : Optional.of(picture.toByteArray());
    }

    private static final class Limited extends FilterInputStream {
        private final String name;
        private long left = MOST_OF_XML;

        Limited(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            spend(Math.max(read, 0));
            return read;
        }

        private void spend(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new TooLargeException(name);
            }
        }

        @Override
        public void close() {
            // the archive is closed by who opened it
        }
    }
}
