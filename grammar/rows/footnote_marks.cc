#include "grammar/rows/footnote_marks.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace solieu::grammar {
namespace {

constexpr int lost_marks = 3;  // so many marks in a row may have been lost before the next one is not believed

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// Where `number` stands glued in the text at or after `from`; the offset of its first digit.
std::optional<std::size_t> find_glued(const std::string& text, std::size_t from, int number) {
    const std::string digits = std::to_string(number);
    for (std::size_t at = text.find(digits, from); at != std::string::npos; at = text.find(digits, at + 1)) {
        const std::size_t end = at + digits.size();
        if (at == 0) continue;
        const char after = end < text.size() ? text[end] : ' ';
        const bool closes = after == ' ' || after == ',' || after == ';' || after == ':' || after == ')' ||
                            (after == '.' && (end + 1 >= text.size() || !digit(text[end + 1])));
        if (!closes) continue;
        const auto before = static_cast<unsigned char>(text[at - 1]);
        if (digit(static_cast<char>(before))) {
            // Only a year can carry a mark that is told from its digits: "20233".
            if (at < 4 || (at > 4 && digit(text[at - 5]))) continue;
            const std::string_view year(text.data() + at - 4, 4);
            const bool is_year = (year.starts_with("19") || year.starts_with("20")) && digit(year[2]) && digit(year[3]);
            if (is_year && (at == 4 || text[at - 5] == ' ' || text[at - 5] == '-' || text[at - 5] == '/')) return at;
            continue;
        }
        // After a letter of two or more (a lone letter is a name: "A1"), a closing bracket or quote.
        const bool letter = before >= 0x80 || static_cast<unsigned char>((before | 32) - 'a') < 26;
        if (before == ')' || before == '"') return at;
        if (!letter) continue;
        std::size_t word = at;
        int letters = 0;
        bool capitals_only = true;
        while (word > 0 && text[word - 1] != ' ' && !digit(text[word - 1])) {
            --word;
            if ((static_cast<unsigned char>(text[word]) & 0xC0) != 0x80) ++letters;
            if (text[word] >= 'a' && text[word] <= 'z') capitals_only = false;
        }
        // "(TW30" can be a mark, "QH15" after a slash is a document number.
        if (letters < 2 || text.find('/', word) < at) {
            const bool slash_word = text.find('/', word) < at;
            if (!(slash_word && capitals_only && number > 15)) continue;
        }
        return at;
    }
    return std::nullopt;
}

// Where an offset lies when bytes [begin, end) are gone.
std::uint32_t moved(std::uint32_t offset, std::size_t begin, std::size_t end) {
    if (offset <= begin) return offset;
    return static_cast<std::uint32_t>(offset >= end ? offset - (end - begin) : begin);
}

}  // namespace

void cut(Text& text, std::size_t begin, std::size_t end) {
    text.text.erase(begin, end - begin);
    std::vector<Run> runs;
    runs.reserve(text.runs.size());
    for (Run run : text.runs) {
        run.begin = moved(run.begin, begin, end);
        run.end = moved(run.end, begin, end);
        if (run.begin < run.end) runs.push_back(run);
    }
    text.runs = std::move(runs);
}

void cut(Paragraph& paragraph, std::size_t begin, std::size_t end) {
    cut(paragraph.text, begin, end);
    for (FootnoteMark& mark : paragraph.marks) mark.offset = moved(mark.offset, begin, end);
}

void take_out_glued_marks(std::vector<Paragraph>& paragraphs) {
    std::set<int> explained;
    std::set<int> marked;
    for (const Paragraph& paragraph : paragraphs) {
        if (paragraph.kind == ParagraphKind::footnote && paragraph.footnote > 0) explained.insert(paragraph.footnote);
        for (const FootnoteMark& mark : paragraph.marks) marked.insert(mark.number);
    }
    if (explained.empty()) return;
    int next = 1;
    const auto settle = [&] {
        while (explained.contains(next) && marked.contains(next)) ++next;
    };
    settle();
    for (Paragraph& paragraph : paragraphs) {
        if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::closing) continue;
        std::size_t from = 0;
        while (next <= *explained.rbegin()) {
            std::optional<std::size_t> best;
            int found = 0;
            for (int number = next; number <= next + lost_marks && !best; ++number) {
                if (!explained.contains(number) || marked.contains(number)) continue;
                best = find_glued(paragraph.text.text, from, number);
                found = number;
            }
            if (!best) break;
            cut(paragraph, *best, *best + std::to_string(found).size());
            paragraph.marks.push_back({.offset = static_cast<std::uint32_t>(*best), .number = found});
            from = *best;
            next = found + 1;
            settle();
        }
        std::sort(paragraph.marks.begin(), paragraph.marks.end(),
                  [](const FootnoteMark& a, const FootnoteMark& b) { return a.offset < b.offset; });
    }
}

}  // namespace solieu::grammar
