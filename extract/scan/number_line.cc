#include "extract/scan/number_line.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/digits/number_reader.h"

namespace solieu::extract {
namespace {

// The readings of one word of a line that holds several: those with as many words, by what stands in its place.
std::vector<Reading> readings_of_word(const std::vector<Reading>& readings, std::size_t index, std::size_t count) {
    std::vector<Reading> own;
    for (const Reading& reading : readings) {
        std::vector<std::string> words(1);
        for (const char c : reading.text) {
            if (c == ' ') {
                words.emplace_back();
            } else {
                words.back() += c;
            }
        }
        if (words.size() != count || words[index].empty()) continue;
        const auto known =
            std::find_if(own.begin(), own.end(), [&](const Reading& r) { return r.text == words[index]; });
        if (known != own.end()) {
            known->probability += reading.probability;
        } else {
            own.push_back({words[index], reading.probability});
        }
    }
    std::stable_sort(own.begin(), own.end(),
                     [](const Reading& a, const Reading& b) { return a.probability > b.probability; });
    return own;
}

}  // namespace

bool is_number(const std::vector<Reading>& readings) {
    if (readings.empty() || readings.front().text.empty()) return false;
    return readings.front().text.find(other_letter) == std::string::npos;
}

bool fits_width(std::string_view text, const cv::Rect& line) {
    // A space behind it may be words that the reader passed over: "20/32 " of "20/32 nhiệm vụ".
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    double narrowest = 0, widest_fit = 0;
    for (const char c : text) {
        const bool mark = std::string_view(".,:-()/ Ixbcd").find(c) != std::string_view::npos;
        narrowest += c == '%' ? 0.6 : mark ? 0.1 : 0.3;
        widest_fit += c == '%' ? 1.8 : c == ' ' ? 2.5 : mark ? 0.8 : 1.0;
    }
    // A dash or a dot alone has no height to compare with.
    if (text.size() < 2) return line.height < 8 || line.width < 3 * line.height;
    return line.width > narrowest * line.height && line.width < widest_fit * line.height;
}

void mend_number_marks(Word& word) {
    constexpr float told_by_form = 0.9F;
    constexpr std::string_view digits = "0123456789";
    std::string text = word.text;
    for (const std::string_view quote : {"'", "’", "‘", "\""}) {
        if (text.size() > quote.size() && text.ends_with(quote)) text.resize(text.size() - quote.size());
    }
    if (text.empty() || text.find_first_not_of("0123456789.,:") != std::string::npos) return;
    // Every group behind a colon has three digits, the one before the first at most three and no zero in front.
    const std::size_t colon = text.find(':');
    if (colon != std::string::npos) {
        if (colon == 0 || colon > 3 || text.front() == '0') return;
        for (std::size_t at = colon; at != std::string::npos; at = text.find(':', at + 1)) {
            const std::size_t end = std::min(text.find_first_not_of(digits, at + 1), text.size());
            if (end - at - 1 != 3) return;
        }
        std::replace(text.begin(), text.end(), ':', '.');
    }
    if (text == word.text || digits.find(text.back()) == std::string_view::npos) return;
    if (word.raw.empty()) word.raw = word.text;
    word.text = std::move(text);
    word.confidence = std::min(word.confidence, told_by_form);
}

void add_number(const std::vector<Reading>& readings, const cv::Rect& line, const PageScale& scale,
                std::vector<Fragment>& fragments) {
    const std::string& text = readings.front().text;
    const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
    const Box box = scale.points(line);
    const double step = box.width() / static_cast<double>(std::max<std::size_t>(1, text.size()));
    std::size_t index = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.find(' ', begin);
        if (end == std::string::npos) end = text.size();
        if (end > begin) {
            Fragment fragment;
            Word& word = fragment.word;
            word.text = text.substr(begin, end - begin);
            word.box = {box.x0 + step * static_cast<double>(begin), box.y0, box.x0 + step * static_cast<double>(end),
                        box.y1};
            word.readings = readings_of_word(readings, index, words);
            word.confidence = readings.front().probability;
            // A dash or a comma has no height of its own.
            word.font_size = static_cast<float>(std::clamp(box.height() / 0.7, 8.0, 20.0));
            mend_number_marks(word);
            fragment.baseline = static_cast<float>(box.y1);
            fragment.next = static_cast<float>(word.box.x1);
            fragment.space_before = fragment.space_after = true;
            fragments.push_back(std::move(fragment));
        }
        ++index;
        begin = end + 1;
    }
}

}  // namespace solieu::extract
