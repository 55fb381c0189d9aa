#pragma once
// Reports of invented provinces, as text with one table, for tests of lists of many reports.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/app/run.h"

namespace solieu::tests {

// "An Lâm", or as heads write it: "AN LÂM". Of two syllables, each pair once.
inline std::string name_of(int province, bool capitals = false) {
    static const std::vector<std::string> names[] = {{"An", "Bình", "Cẩm", "Đông", "Gia", "Hà", "Khánh", "Lộc"},
                                                     {"Lâm", "Sơn", "Thủy", "Vân", "Điền", "Châu", "Phong", "Trạch"},
                                                     {"AN", "BÌNH", "CẨM", "ĐÔNG", "GIA", "HÀ", "KHÁNH", "LỘC"},
                                                     {"LÂM", "SƠN", "THỦY", "VÂN", "ĐIỀN", "CHÂU", "PHONG", "TRẠCH"}};
    const std::size_t way = capitals ? 2 : 0;
    return names[way].at(static_cast<std::size_t>(province % 8)) + " " +
           names[way + 1].at(static_cast<std::size_t>(province / 8));
}

// The total is that of its parts, `off` added.
inline std::string report_of(int province, int off) {
    const int at_province = 1200 + province, at_commune = 300 + 2 * province;
    const std::string name = name_of(province);
    const auto row = [](const std::string& stt, const std::string& label, const std::string& unit, int value) {
        return "| " + stt + " | " + label + " | " + unit + " | " + std::to_string(value) + " |\n";
    };
    return "UBND TỈNH " + name_of(province, true) + "\n\nSố: " + std::to_string(10 + province) + "/BC-UBND\n\n" + name +
           ", ngày 5 tháng 4 năm 2025\n\nBÁO CÁO\nKết quả công tác cải cách hành chính quý I năm 2025\n\n"
           "I. KẾT QUẢ\n\nTỉnh đã công khai đầy đủ kết quả trên cổng thông tin.\n\n"
           "| STT | Chỉ tiêu | Đơn vị tính | Số liệu |\n| --- | --- | --- | --- |\n" +
           row("1", "Tổng số TTHC", "Thủ tục", at_province + at_commune + off) +
           row("1.1", "Số TTHC cấp tỉnh", "Thủ tục", at_province) +
           row("1.2", "Số TTHC cấp xã", "Thủ tục", at_commune) + row("2", "Số văn bản đã ban hành", "Văn bản", 20);
}

inline bool has_fault(int province) {
    return province % 10 == 3;  // seven of them
}

inline nlohmann::json list_in(const std::string& path) {
    return nlohmann::json::parse(content_of(path));
}

}  // namespace solieu::tests
