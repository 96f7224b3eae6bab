package vn.bienmoi;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.portal.intake.Intake;
import vn.portal.model.PortalContext;
import vn.portal.validation.Judge;

/** All that Spring is told of Portal. */
@Configuration
class PortalConfiguration {
    @Bean
    PortalContext portal() {
        return new PortalContext("Cổng thông tin Biển Mới", "thành phố Biển Mới", "vi", ZoneId.of("Asia/Ho_Chi_Minh"),
                URI.create("https://bienmoi.example/"), "bienmoi.example", LocalDate.of(2024, 1, 1));
    }

    @Bean
    Intake intake(PortalContext portal) {
        return Intake.of(portal);
    }

    @Bean
    Judge judge(PortalContext portal) {
        return Judge.of(portal);
    }
}
