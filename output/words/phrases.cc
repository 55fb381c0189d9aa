#include "output/words/phrases.h"

#include <array>
#include <utility>

namespace solieu::output {

namespace {

constexpr Phrases vietnamese = {
    .error = "LỖI",
    .warning = "CẢNH BÁO",
    .info = "LƯU Ý",
    .error_count = {"lỗi", "lỗi"},
    .warning_count = {"cảnh báo", "cảnh báo"},
    .info_count = {"lưu ý", "lưu ý"},
    .page = "trang",
    .row = "dòng",
    .section = "mục",
    .date = "ngày",
    .citation = "văn bản",
    .written = "Báo cáo ghi",
    .involved = "Liên quan",
    .more = "và còn nữa",
    .found = "Kết quả",
    .nothing_found = "không thấy mâu thuẫn giữa các số đã đối chiếu",
    .nothing_found_in_part = "không thấy mâu thuẫn trong phần đã đọc, nhưng có phần không đọc được",
    .nothing_checked = "không có số nào được đối chiếu",
    .numbers = "Số liệu",
    .checked = "đã đối chiếu",
    .unchecked = "chưa đối chiếu được",
    .no_relation = "không liên hệ với số nào khác",
    .blank_partner = "có số liên quan để trống",
    .text_partner = "có số liên quan ghi bằng chữ",
    .nothing_stated = "chia cho không",
    .goal_or_change = "là mục tiêu hoặc mức tăng giảm",
    .weakly_before = "trong đó ",
    .weakly_after = " số chỉ đối chiếu yếu",
    .not_read = "Phần không đọc được hoặc bị bỏ qua",
    .pages_read = "Chỉ đọc",
    .of = "trong tổng số",
    .pages = "trang",
    .whole_file = "cả tệp",
};

constexpr Phrases english = {
    .error = "ERROR",
    .warning = "WARNING",
    .info = "REMARK",
    .error_count = {"error", "errors"},
    .warning_count = {"warning", "warnings"},
    .info_count = {"remark", "remarks"},
    .page = "page",
    .row = "row",
    .section = "section",
    .date = "date",
    .citation = "document",
    .written = "The report says",
    .involved = "Involved",
    .more = "and more",
    .found = "Result",
    .nothing_found = "no contradiction among the numbers that were checked",
    .nothing_found_in_part = "no contradiction in what was read, but parts were not read",
    .nothing_checked = "no number could be checked",
    .numbers = "Numbers",
    .checked = "checked",
    .unchecked = "could not be checked",
    .no_relation = "related to no other",
    .blank_partner = "with a related number left blank",
    .text_partner = "with words instead of a related number",
    .nothing_stated = "divided by nothing",
    .goal_or_change = "a goal or a change",
    .weakly_before = "",
    .weakly_after = " of them weakly",
    .not_read = "Not read or skipped",
    .pages_read = "Only read",
    .of = "of",
    .pages = "pages",
    .whole_file = "whole file",
};

// English needs none: the diagnostics' own messages are English.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> vietnamese_meanings = {{
    {"converted", "tệp được LibreOffice chuyển đổi rồi mới đọc"},
    {"formula-without-value", "có công thức mà tệp không lưu kết quả"},
    {"hidden-text", "bỏ qua chữ ẩn"},
    {"invalid-characters", "có ký tự không đọc được"},
    {"nested-too-deep", "có phần lồng nhau quá sâu nên bị bỏ qua"},
    {"no-unicode-map", "có ký tự mà tệp không cho biết là chữ gì"},
    {"oblique-text", "bỏ qua chữ viết nghiêng theo góc, ví dụ chữ chìm"},
    {"outside-part", "có phần nằm ở tệp khác, không được mở"},
    {"page-blank", "trang trắng, không có chữ"},
    {"page-needs-ocr", "trang là ảnh, không có lớp chữ dùng được; chưa nhận dạng chữ trong ảnh"},
    {"page-over-limit", "ảnh của trang quá lớn nên không đọc"},
    {"page-truncated", "trang có quá nhiều nội dung; phần còn lại bị bỏ qua"},
    {"page-unreadable", "không đọc được trang"},
    {"page-unsure", "chữ nhận dạng được trên trang phần lớn không chắc chắn"},
    {"pages-past-end", "tệp không có đủ số trang được yêu cầu; chỉ đọc những trang có trong tệp"},
    {"part-unreadable", "có phần của tệp bị hỏng, không đọc được"},
    {"picture-damaged", "ảnh bị hỏng một phần; phần đó không đọc được"},
    {"too-many-cells", "bảng có quá nhiều ô; phần còn lại được đọc như chữ thường"},
    {"too-many-columns", "bảng có quá nhiều cột; cột cuối gồm cả phần bên phải"},
    {"too-many-figures", "phần lời văn có quá nhiều con số; các số từ đây trở đi không được đọc"},
    {"too-many-rulings", "trang có quá nhiều đường kẻ để tìm bảng"},
}};

}  // namespace

const Phrases& phrases_of(Language language) {
    return language == Language::vi ? vietnamese : english;
}

std::string_view name_of(audit::Rule rule, Language language) {
    if (language == Language::en) return audit::name_of(rule);
    switch (rule) {
        case audit::Rule::sum:
            return "tổng";
        case audit::Rule::ratio:
            return "tỷ lệ";
        case audit::Rule::rounding:
            return "làm tròn";
        case audit::Rule::conflict:
            return "không thống nhất";
        case audit::Rule::bound:
            return "giới hạn";
        case audit::Rule::unit:
            return "đơn vị";
        case audit::Rule::stt:
            return "số thứ tự";
        case audit::Rule::date:
            return "ngày tháng";
        case audit::Rule::missing:
            return "thiếu số liệu";
        case audit::Rule::format:
            return "hình thức";
    }
    return "";
}

std::string_view meaning_of(std::string_view code, Language language) {
    if (language == Language::en) return {};
    for (const auto& [known, meaning] : vietnamese_meanings) {
        if (known == code) return meaning;
    }
    return {};
}

}  // namespace solieu::output
