/** A town's system that takes posted pages in with Portal, on the JDK's own web server. */
package vn.bienmoi;
