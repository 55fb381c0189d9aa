#include "output/phrases.h"

namespace solieu::output {

namespace {

constexpr Phrases vietnamese = {
    .error = "LỖI",
    .warning = "CẢNH BÁO",
    .info = "LƯU Ý",
    .errors = "lỗi",
    .warnings = "cảnh báo",
    .infos = "lưu ý",
    .page = "trang",
    .row = "hàng",
    .section = "mục",
    .date = "ngày",
    .citation = "văn bản",
    .written = "Báo cáo ghi",
    .expected = "Tính ra",
    .involved = "Các số liên quan",
    .suspect = "Có thể sai ở",
    .more = "và còn nữa",
    .found = "Kết quả",
    .nothing_found = "không thấy mâu thuẫn giữa các số đã đối chiếu",
    .nothing_found_in_part = "không thấy mâu thuẫn trong phần đã đọc, nhưng có phần không đọc được",
    .nothing_checked = "không có số nào được đối chiếu",
    .numbers = "Số liệu",
    .checked = "đã đối chiếu",
    .unchecked = "chưa đối chiếu được",
    .blind = "trong đó đối chiếu yếu",
    .not_read = "Phần không đọc được hoặc bị bỏ qua",
    .pages_read = "Chỉ đọc",
    .of = "trong tổng số",
    .whole_file = "cả tệp",
};

constexpr Phrases english = {
    .error = "ERROR",
    .warning = "WARNING",
    .info = "REMARK",
    .errors = "errors",
    .warnings = "warnings",
    .infos = "remarks",
    .page = "page",
    .row = "row",
    .section = "section",
    .date = "date",
    .citation = "document",
    .written = "The report says",
    .expected = "It should be",
    .involved = "Figures involved",
    .suspect = "Possibly wrong",
    .more = "and more",
    .found = "Result",
    .nothing_found = "no contradiction among the numbers that were checked",
    .nothing_found_in_part = "no contradiction in what was read, but parts were not read",
    .nothing_checked = "no number could be checked",
    .numbers = "Numbers",
    .checked = "checked",
    .unchecked = "could not be checked",
    .blind = "of them weakly checked",
    .not_read = "Not read or skipped",
    .pages_read = "Only read",
    .of = "of",
    .whole_file = "whole file",
};

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

}  // namespace solieu::output
