package vn.portal.batch.report;

/** A night's reports as they were written: for a screen, a browser and a machine. */
record Written(String text, String page, byte[] json) {}
