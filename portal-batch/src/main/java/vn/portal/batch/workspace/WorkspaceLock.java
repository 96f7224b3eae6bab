package vn.portal.batch.workspace;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time in a workspace. The system lets go of the lock when its holder dies; the file stays.
 *
 * <pre>{@code
 * try (var lock = WorkspaceLock.tryLock(workspace.lockFile(), clock.instant())) {
 *     if (!lock.isHeld()) { … lock.holder() … }
 * }
 * }</pre>
 */
public final class WorkspaceLock implements AutoCloseable {
    // a process that closes any channel of a file loses its lock on it: never open one that is held in this very
    // process
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final @Nullable FileChannel channel;
    private final String holder;

    private WorkspaceLock(Path file, @Nullable FileChannel channel, String holder) {
        this.file = file;
        this.channel = channel;
        this.holder = holder;
    }

    /** Takes the lock if nobody has it; never waits. */
    public static WorkspaceLock tryLock(Path file, Instant now) throws IOException {
        var place = file.toAbsolutePath().normalize();
        var self = "pid " + ProcessHandle.current().pid() + ", " + hostName() + ", " + now;
        var here = HELD_HERE.putIfAbsent(place, self);
        if (here != null) {
            return new WorkspaceLock(place, null, here);
        }
        var channel = lock(place, self);
        if (channel == null) {
            HELD_HERE.remove(place);
            return new WorkspaceLock(place, null, Files.readString(place).strip());
        }
        return new WorkspaceLock(place, channel, self);
    }

    /** Whether the lock is ours. */
    public boolean isHeld() {
        return channel != null;
    }

    /** Who has it, for people: process, machine and since when. */
    public String holder() {
        return holder;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }

    private static @Nullable FileChannel lock(Path file, String holder) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            if (locked) {
                sign(channel, holder);
            }
            return locked ? channel : null;
        } catch (IOException e) {
            locked = false;
            HELD_HERE.remove(file);
            throw e;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static void sign(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
