#pragma once
// What readers of files know of the language: words of the packs, as plain values. What reads pictures, workbooks and
// the like are shared libraries of their own; they are given these and never a Lexicon.
//
// In:  a lexicon.
// Out: the tables scan_phrases.tsv of all packs as they stand, and the words of calendar_words.tsv. What no pack has is
//      empty: readers then do without (a scan is not mended, a day of the week is a number).
//
// Example:
//   options.words = file_words(lexicon);
//   options.words->calendar.weekdays[0] == "Chủ nhật"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace solieu {
class Lexicon;
}  // namespace solieu

namespace solieu::extract {

// Words in which a workbook shows a date or a time.
struct CalendarWords {
    std::array<std::string, 7> weekdays{};  // from Sunday on
    std::string month{};                    // before the number of a month
    std::string morning{}, afternoon{};     // behind an hour
};

struct FileWords {
    std::vector<std::string> scan_phrases{};  // texts of tables, see scan/mend/known_phrases.h
    CalendarWords calendar{};
};

[[nodiscard]] std::shared_ptr<const FileWords> file_words(const Lexicon& lexicon);

}  // namespace solieu::extract
