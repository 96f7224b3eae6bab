package vn.bienmoi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal of an invented town, as a Spring Boot application. */
@SpringBootApplication
public class BienMoi {

    public static void main(String[] args) {
        SpringApplication.run(BienMoi.class, args);
    }
}
