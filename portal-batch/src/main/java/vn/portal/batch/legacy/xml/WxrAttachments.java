package vn.portal.batch.legacy.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The attachments of an export, on disk: posts may name them before they come, and there may be more than memory holds.
 *
 * <p>Of each only three numbers are in memory.
 */
public final class WxrAttachments implements AutoCloseable {
    private static final int MOST_OF_A_PARENT = 500;

    /** Where WordPress puts files, unless somebody has told it otherwise. */
    private static final String UPLOADS = "/wp-content/uploads/";

    private final RandomAccessFile file;
    /** Three for each: its id, its parent's, where it lies. */
    private long[] index = new long[3 * 256];

    private int count;
    private long[][] byId = new long[0][];
    private long[][] byParent = new long[0][];

    /** @param scratch a folder for the file */
    public WxrAttachments(Path scratch) throws IOException {
        file = new RandomAccessFile(scratch.resolve("attachments").toFile(), "rw");
    }

    /**
     * A picture or file that posts name by its id.
     *
     * @param alt empty where there is none
     * @param caption empty where there is none
     */
    public record Attachment(long id, String address, String alt, String caption, String title) {}

    /** Puts an item of that type aside. */
    public void put(WxrItem item) throws IOException {
        var address = address(item);
        var caption = item.get("excerpt").isEmpty() ? item.get("content") : item.get("excerpt");
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        for (var text : new String[] {address, item.meta("_wp_attachment_image_alt"), caption, item.get("title")}) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }
        if (3 * count == index.length) {
            index = Arrays.copyOf(index, 2 * index.length);
        }
        index[3 * count] = number(item.get("post_id"));
        index[3 * count + 1] = number(item.get("post_parent"));
        index[3 * count + 2] = file.length();
        count++;
        file.seek(file.length());
        file.writeInt(bytes.size());
        file.write(bytes.toByteArray());
    }

    /** Where the file is; a guid may be it, or one that only names its number. */
    private static String address(WxrItem item) {
        var told = item.get("attachment_url");
        var path = item.meta("_wp_attached_file");
        if (!told.isEmpty()) {
            return told;
        }
        return path.isEmpty() || !item.get("guid").contains("/?") ? item.get("guid") : UPLOADS + path;
    }

    public int count() {
        return count;
    }

    /** To be called once all are there. */
    public void sort() {
        byId = sorted(0);
        byParent = sorted(1);
    }

    private long[][] sorted(int column) {
        var rows = new long[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = new long[] {index[3 * i + column], index[3 * i], index[3 * i + 2]};
        }
        Arrays.sort(rows, (one, other) -> Arrays.compare(one, other));
        return rows;
    }

    public Optional<Attachment> find(String id) throws IOException {
        long wanted = number(id);
        int at = first(byId, wanted);
        return wanted > 0 && at < byId.length && byId[at][0] == wanted ? Optional.of(read(byId[at])) : Optional.empty();
    }

    /** Those that were put up for that post, in the order of their ids. */
    public List<Attachment> of(String parent) throws IOException {
        long wanted = number(parent);
        var all = new ArrayList<Attachment>();
        for (int at = first(byParent, wanted);
                wanted > 0 && at < byParent.length && byParent[at][0] == wanted && all.size() < MOST_OF_A_PARENT;
                at++) {
            all.add(read(byParent[at]));
        }
        return all;
    }

    private static int first(long[][] rows, long wanted) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows[middle][0] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Attachment read(long[] row) throws IOException {
        file.seek(row[2]);
        var bytes = new byte[file.readInt()];
        file.readFully(bytes);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Attachment(row[1], text(in), text(in), text(in), text(in));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** 0 for what is no number: nothing has it. */
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
