#include "grammar/text.h"

#include <algorithm>

namespace solieu::grammar {

Place place_of(const Text& text, std::size_t begin, std::size_t end) {
    Place out;
    auto run = std::partition_point(text.runs.begin(), text.runs.end(), [&](const Run& r) { return r.end <= begin; });
    for (; run != text.runs.end() && run->begin < end; ++run) {
        if (out.page == 0) {
            out = run->place;
        } else {
            out.confidence = std::min(out.confidence, run->place.confidence);
            if (run->place.page == out.page) out.box = join(out.box, run->place.box);
        }
    }
    return out;
}

void append(Text& text, const extract::Word& word, int page, char separator) {
    if (!text.text.empty()) text.text += separator;
    const auto begin = static_cast<std::uint32_t>(text.text.size());
    text.text += word.text;
    text.runs.push_back({.begin = begin,
                         .end = static_cast<std::uint32_t>(text.text.size()),
                         .place = {.page = page, .box = word.box, .confidence = word.confidence},
                         .stored_number = word.stored_number});
}

void append(Text& text, const extract::Line& line, int page, char separator) {
    for (const extract::Word& word : line.words) {
        append(text, word, page, separator);
        separator = ' ';
    }
}

void append(Text& text, const Text& tail, char separator) {
    if (tail.empty()) return;
    if (!text.text.empty()) text.text += separator;
    const auto shift = static_cast<std::uint32_t>(text.text.size());
    text.text += tail.text;
    for (Run run : tail.runs) {
        run.begin += shift;
        run.end += shift;
        text.runs.push_back(run);
    }
}

Text slice(const Text& text, std::size_t begin, std::size_t end) {
    const auto space = [&](std::size_t i) {
        return text.text[i] == ' ' || text.text[i] == '\n' || text.text[i] == '\t';
    };
    end = std::min(end, text.text.size());
    begin = std::min(begin, end);
    while (begin < end && space(begin)) ++begin;
    while (end > begin && space(end - 1)) --end;
    Text out;
    out.text = text.text.substr(begin, end - begin);
    auto run = std::partition_point(text.runs.begin(), text.runs.end(), [&](const Run& r) { return r.end <= begin; });
    for (; run != text.runs.end() && run->begin < end; ++run) {
        out.runs.push_back({.begin = static_cast<std::uint32_t>(std::max<std::size_t>(run->begin, begin) - begin),
                            .end = static_cast<std::uint32_t>(std::min<std::size_t>(run->end, end) - begin),
                            .place = run->place,
                            .stored_number = run->stored_number});
    }
    return out;
}

}  // namespace solieu::grammar
