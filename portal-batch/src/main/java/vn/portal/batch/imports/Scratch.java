package vn.portal.batch.imports;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * An empty folder for what must be staged while a source is read; gone when that is done.
 *
 * @param folder what a killed run left in it is removed
 */
record Scratch(Path folder) implements AutoCloseable {

    static Scratch at(Path folder) throws IOException {
        var scratch = new Scratch(folder);
        scratch.close();
        Files.createDirectories(folder);
        return scratch;
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Removing());
        }
    }

    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
        }
    }
}
