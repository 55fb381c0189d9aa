#include "extract/file_words.h"

#include <cstddef>

#include "base/lexicon/lexicon.h"

namespace solieu::extract {

std::shared_ptr<const FileWords> file_words(const Lexicon& lexicon) {
    auto words = std::make_shared<FileWords>();
    for (const Pack& pack : lexicon.packs())
        if (const std::string* const text = file_of(pack, "scan_phrases.tsv")) words->scan_phrases.push_back(*text);
    CalendarWords& calendar = words->calendar;
    std::size_t days = 0;
    for (const PackRow& row : lexicon.rows("calendar_words.tsv")) {
        const std::string said(row[1]);
        if (row[0] == "weekday" && days < calendar.weekdays.size()) calendar.weekdays[days++] = said;
        if (row[0] == "month") calendar.month = said;
        if (row[0] == "morning") calendar.morning = said;
        if (row[0] == "afternoon") calendar.afternoon = said;
    }
    return words;
}

}  // namespace solieu::extract
