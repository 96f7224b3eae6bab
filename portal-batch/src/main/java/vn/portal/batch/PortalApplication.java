package vn.portal.batch;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every room's beans on one database. */
@SpringBootApplication
public class PortalApplication {}
