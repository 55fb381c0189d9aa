#pragma once
// A change as a person reads it, in Vietnamese or English.
//
// Out: where it is ("Dòng 1.4 (Tổng số TTHC)"), what stood there and what stands there now, by how much a number
//      differs, why it is doubtful; and all of it in one sentence. Text of the reports is shown without control
//      characters.
//
// Example:
//   words_of_change(compared, change, Language::vi).sentence == "Dòng 1.4 (Tổng số TTHC): 402 → 420 (+18)"

#include <string>
#include <string_view>

#include "output/versions/compared_reports.h"
#include "output/words/messages.h"

namespace solieu::output {

struct ChangeWords {
    std::string place;          // "Dòng 1.4 (Tổng số TTHC)"
    std::string table;          // title of its table; "" for none
    std::string before, after;  // as written, with the unit of a figure; "" where nothing stands
    std::string difference;     // "+18"; "" where there is none
    std::string what;           // "số liệu", "nhãn của dòng" …
    std::string kind;           // "thay đổi", "thêm", "bỏ", "chuyển chỗ"
    std::string why;            // of a doubt; "" for none
    std::string sentence;
};

[[nodiscard]] ChangeWords words_of_change(const ComparedReports& compared, const audit::VersionChange& change,
                                          Language language);

// "trang 4 → trang 5", "trang 4"; "" where neither side has pages.
[[nodiscard]] std::string pages_of_change(const audit::VersionChange& change, Language language);

// What one weight is called above its changes.
[[nodiscard]] std::string_view heading_of(audit::ChangeWeight weight, Language language);

// The whole in a sentence or two: how many differ, how many are the same.
[[nodiscard]] std::string summary_of(const ComparedReports& compared, Language language);

// What was not read of one report, a line each; the same thing on several pages once.
[[nodiscard]] std::vector<std::string> unread_of(const Report& report, Language language);

}  // namespace solieu::output
