#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.h"
#include "extract/ocr/ocr_pages.h"

namespace solieu::extract {
namespace {

// level page block paragraph line word left top width height confidence text
constexpr std::size_t fields = 12;
constexpr int page_level = 1, line_level = 4, word_level = 5;

using Record = std::array<std::string_view, fields>;

bool read_record(std::string_view line, Record& record) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (std::size_t f = 0; f < fields; ++f) {
        const std::size_t end = f + 1 < fields ? line.find('\t') : line.size();
        if (end == line.npos) {
            record[f] = line;  // lines and pages have no text
            return f + 2 >= fields;
        }
        record[f] = line.substr(0, end);
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return true;
}

double number(std::string_view text) {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    return result.ec == std::errc{} ? value : 0;
}

}  // namespace

Result<std::vector<OcrPage>> read_ocr_tsv(std::string_view bytes, Budget& budget) {
    const std::string text = to_utf8(bytes, detect_encoding(bytes));
    std::vector<OcrPage> pages;
    std::string_view rest = text;
    int line_number = 0;
    rest.remove_prefix(std::min(rest.find('\n'), rest.size()));  // the heads
    while (!rest.empty()) {
        rest.remove_prefix(1);
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        Record record;
        const bool whole = read_record(rest.substr(0, end), record);
        rest.remove_prefix(end);
        if (!whole) continue;
        const int level = static_cast<int>(number(record[0]));
        const double x = number(record[6]), y = number(record[7]);
        const double width = number(record[8]), height = number(record[9]);
        if (level == page_level) {
            budget.take(Resource::parts, 1);
            pages.push_back({.width = x + width, .height = y + height, .words = {}});
        }
        if (level == line_level) ++line_number;
        std::string written = single_spaced(record[11]);
        if (level != word_level || written.empty() || pages.empty() || width <= 0 || height <= 0) continue;
        budget.take(Resource::words, 1);
        budget.take(Resource::text, written.size());
        pages.back().words.push_back({.text = std::move(written),
                                      .box = {x, y, x + width, y + height},
                                      .confidence = static_cast<float>(std::clamp(number(record[10]) / 100, 0.0, 1.0)),
                                      .line = line_number});
    }
    for (OcrPage& page : pages) to_points(page, 0);
    return pages;
}

}  // namespace solieu::extract
