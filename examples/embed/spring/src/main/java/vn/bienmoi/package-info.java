/** A town's system that takes posted pages in with Portal, as a Spring Boot application. */
package vn.bienmoi;
