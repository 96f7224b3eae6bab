package vn.portal.batch.report;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.portal.batch.workspace.Alerts;

/** A report by mail: what stands on the screen as its text, the page beside it. */
final class Letter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private Letter() {}

    /** @param sender a name for the sender's address */
    static void send(Alerts.Mail mail, String subject, String sender, Written written) throws IOException {
        try {
            var message = new MimeMessage(session(mail));
            message.setFrom(new InternetAddress(mail.from(), sender, UTF_8));
            for (var to : mail.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
            }
            message.setSubject(subject, UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(parts(written));
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static MimeMultipart parts(Written written) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(written.text(), UTF_8);
        var page = new MimeBodyPart();
        page.setText(written.page(), UTF_8, "html");
        page.setFileName("report.html");
        page.setDisposition(MimeBodyPart.ATTACHMENT);
        return new MimeMultipart(text, page);
    }

    private static Session session(Alerts.Mail mail) {
        var server = mail.server();
        var patience = Long.toString(Alarm.PATIENCE.toMillis());
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", server.getHost());
        properties.put("mail.smtp.port", Integer.toString(server.getPort()));
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        boolean encrypted = "smtps".equals(server.getScheme());
        properties.put("mail.smtp.ssl.enable", Boolean.toString(encrypted));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(!encrypted));
        // a password goes over no line that others can read
        properties.put("mail.smtp.starttls.required", Boolean.toString(!encrypted && mail.user() != null));
        properties.put("mail.smtp.auth", Boolean.toString(mail.user() != null));
        return Session.getInstance(properties, authenticator(mail));
    }

    private static @Nullable Authenticator authenticator(Alerts.Mail mail) {
        return mail.user() == null
                ? null
                : new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(mail.user(), mail.password() == null ? "" : mail.password());
                    }
                };
    }
}
