package vn.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CounterLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            'Lượt truy cập: 1.234.567' ~ total 1234567
            'Tổng lượt truy cập: 7.448.251' ~ total 7448251
            'Tổng số lượt truy cập : 1,234,567' ~ total 1234567
            'Tổng truy cập 12 345' ~ total 12345
            'Đang online: 7' ~ online 7
            'Đang truy cập: 12' ~ online 12
            'Online: 0' ~ online 0
            'Trực tuyến: 15' ~ online 15
            'Số người đang online: 3' ~ online 3
            'Người đang xem: 4' ~ online 4
            'Hôm nay: 3009' ~ today 3009
            'Hôm nay : 3.009 lượt' ~ today 3009
            'Truy cập hôm nay: 45' ~ today 45
            'Lượt truy cập hôm nay: 45' ~ today 45
            'Trong ngày: 45' ~ today 45
            'Ngày hôm nay: 45' ~ today 45
            'Hôm qua: 88' ~ yesterday 88
            'Truy cập hôm qua: 88' ~ yesterday 88
            'Tuần này: 700' ~ week 700
            'Trong tuần: 700' ~ week 700
            'Tuần trước: 650' ~ last-week 650
            'Trong tháng: 3000' ~ month 3000
            'Tháng này: 3000' ~ month 3000
            'Tháng hiện tại: 3000' ~ month 3000
            'Tổng tháng này: 3000' ~ month 3000
            'Tổng tháng trước: 2900' ~ last-month 2900
            'Tháng trước: 2900' ~ last-month 2900
            'Năm nay: 40000' ~ year 40000
            'Trong năm: 40000' ~ year 40000
            'Năm trước: 39000' ~ last-year 39000
            'Tổng cộng: 99' ~ total 99
            'Tất cả: 99' ~ total 99
            'Tổng: 99' ~ total 99
            'Khách: 12' ~ guests 12
            'Khách viếng thăm: 12' ~ guests 12
            'Thành viên: 0' ~ members 0
            'Thành viên online: 2' ~ members 2
            'Số thành viên đang online: 2' ~ members 2
            'Máy chủ tìm kiếm: 5' ~ bots 5
            'Lượt xem: 1200' ~ total 1200
            'Số lượt xem: 1200' ~ total 1200
            'Lượt khách: 1200' ~ total 1200
            'Số lượt truy cập: 1200' ~ total 1200
            'Số người truy cập: 1200' ~ total 1200
            'Visitors: 1200' ~ total 1200
            'Today: 12' ~ today 12
            'Yesterday: 13' ~ yesterday 13
            'This week: 70' ~ week 70
            'This month: 300' ~ month 300
            'Total: 9000' ~ total 9000
            'Users online: 3' ~ online 3
            'Guests: 3' ~ guests 3
            'Đã truy cập: 00012345' ~ total 12345
            'Lượt truy cập: 0.001.234' ~ total 1234
            'Online 7 • Hôm nay 3009 • Tổng 7.448.251' ~ 'online 7, today 3009, total 7448251'
            'Hôm nay: 12 | Hôm qua: 15 | Tất cả: 900' ~ 'today 12, yesterday 15, total 900'
            """)
    void readsLabelsOfAllSites(String line, String counters) {
        assertThat(CounterLine.read(line).stream()
                        .map(c -> c.code() + " " + c.value())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(counters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tháng 5: 300",
                "Ngày 12: 300",
                "Điện thoại: 0252 3822 123",
                "Năm 2024: 12",
                "Phường: 18",
                "Dân số: 12.345",
                "Thành viên: Nguyễn Văn A",
                "Khách sạn: 12",
                "Tổng số hộ nghèo: 12",
                "Người xem: chưa có",
                "Trang: 12"
            })
    void takesForNoCounterWhatIsNone(String line) {
        assertThat(CounterLine.read(line)).isEmpty();
    }
}
