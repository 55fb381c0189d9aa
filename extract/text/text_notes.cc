#include "extract/text/text_notes.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"

namespace solieu::extract {
namespace {

constexpr std::size_t longest_note_area = 200;  // lines

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The number that the text begins with, at most three digits; 0 when there is none.
int leading_number(std::string_view text, std::size_t& length) {
    int value = 0;
    length = 0;
    while (length < text.size() && is_digit(text[length])) {
        if (length == 3) return 0;
        value = value * 10 + (text[length++] - '0');
    }
    return value;
}

// "12 Quyết định …": the number of a note before its text; 0 when the line begins otherwise.
int bare_note_number(std::string_view text) {
    text = trimmed(text);
    std::size_t length = 0;
    const int number = leading_number(text, length);
    if (number == 0 || text[0] == '0' || length >= text.size() || text[length] != ' ') return 0;
    return starts_upper(text.substr(length + 1, 16)) ? number : 0;
}

// "(3) …" or "[3] …": a number in brackets; 0 when there is none.
int bracketed_number(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || (text[0] != '(' && text[0] != '[')) return 0;
    std::size_t length = 0;
    const int number = leading_number(text.substr(1), length);
    const bool closed = text.size() > length + 1 && (text[length + 1] == ')' || text[length + 1] == ']');
    return closed ? number : 0;
}

// "<sup>(1)</sup> …", "[^1]: …", "$^{1}$ …", "^1^ …"
bool begins_with_mark(std::string_view text) {
    text = trimmed(text);
    std::size_t length = 0;
    if (text.substr(0, 5) == "<sup>") {
        text.remove_prefix(5);
        while (!text.empty() && (text[0] == '(' || text[0] == '*' || text[0] == ' ')) text.remove_prefix(1);
        return leading_number(text, length) > 0;
    }
    if (text.substr(0, 2) == "[^")
        return leading_number(text.substr(2), length) > 0 && text.substr(2 + length, 2) == "]:";
    for (const std::string_view open : {"$^{(", "$^{", "$^", "^(", "^"})
        if (text.substr(0, open.size()) == open) return leading_number(text.substr(open.size()), length) > 0;
    constexpr std::array<std::string_view, 10> raised{"⁽", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    return std::any_of(raised.begin(), raised.end(),
                       [&](std::string_view mark) { return text.substr(0, mark.size()) == mark; });
}

// The number of a mark that is glued to the end of a word: "tỉnh3", "2024(1)", "20233" (a year and its mark); 0 for
// none.
int glued_number(std::string_view word) {
    while (!word.empty() && std::string_view(".,;:”\"").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    const bool bracketed = !word.empty() && word.back() == ')';
    if (bracketed) word.remove_suffix(1);
    std::size_t digits = 0;
    while (digits < word.size() && is_digit(word[word.size() - 1 - digits])) ++digits;
    std::string_view number = word.substr(word.size() - digits);
    std::string_view before = word.substr(0, word.size() - digits);
    if (bracketed) {
        if (before.size() < 2 || before.back() != '(') return 0;
    } else if (before.empty()) {
        if (digits < 5 || (number.substr(0, 2) != "20" && number.substr(0, 2) != "19")) return 0;
        number.remove_prefix(4);
    } else if (static_cast<unsigned char>(before.back()) < 0x80 && before.back() != ')' &&
               !((before.back() | 0x20) >= 'a' && (before.back() | 0x20) <= 'z')) {
        return 0;
    }
    std::size_t length = 0;
    return number.empty() || number[0] == '0' ? 0 : leading_number(number, length);
}

// A number alone on its line, perhaps between dashes or after "Trang"; 0 for anything else.
int lone_number(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && (text[0] == '-' || text[0] == ' ')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '-' || text.back() == ' ')) text.remove_suffix(1);
    for (const std::string_view word : {"Trang ", "trang ", "Page "})
        if (text.substr(0, word.size()) == word) text.remove_prefix(word.size());
    if (text.empty() || text.size() > 4 || text[0] == '0') return 0;
    int value = 0;
    for (const char c : text) {
        if (!is_digit(c)) return 0;
        value = value * 10 + (c - '0');
    }
    return value;
}

class NoteFinder {
  public:
    NoteFinder(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose,
               const std::vector<bool>& in_table, std::vector<LineLayout>& layout)
        : lines_(lines), prose_(prose), in_table_(in_table), layout_(layout) {}

    void find() {
        for (std::size_t p = 0; p < prose_.size();) {
            const LineLayout& here = layout_[prose_[p]];
            const bool layer = here.mode == TextMode::double_spaced || here.mode == TextMode::wrapped;
            if (here.rule || here.role == LineRole::page_number) {
                ++p;
            } else if (begins_paragraph(p) && (begins_with_mark(text(p)) || is_note_below_rule(p))) {
                p = take_paragraph(p);
            } else if ((layer || line(p).gap_of_spaces) && begins_note_area(p)) {  // only text layers leave such a gap
                p = take_area(p, find_area_end(p));
            } else if (const std::size_t end = layer ? find_page_foot(p) : p; end > p) {
                p = take_area(p, end);
            } else {
                remember_marks(p);
                if (layer) remember_glued_marks(p);
                ++p;
            }
        }
    }

  private:
    [[nodiscard]] std::string_view text(std::size_t p) const { return lines_[prose_[p]].text; }
    [[nodiscard]] const SourceLine& line(std::size_t p) const { return lines_[prose_[p]]; }
    [[nodiscard]] LineLayout& layout(std::size_t p) const { return layout_[prose_[p]]; }

    [[nodiscard]] bool after_rule(std::size_t p) const {
        return p > 0 && prose_[p] == prose_[p - 1] + 1 && layout(p - 1).rule;
    }

    [[nodiscard]] bool begins_paragraph(std::size_t p) const {
        if (p == 0 || line(p).blanks_before > 0 || after_rule(p)) return true;
        return in_table_[prose_[p] - 1] || line(p - 1).page != line(p).page || layout(p - 1).role == LineRole::footnote;
    }

    // Marks in the text above, so that "(1) …" below a rule is known to be a note and not an item.
    void remember_marks(std::size_t p) {
        std::string_view rest = text(p);
        for (std::size_t at = rest.find("<sup>"); at != std::string_view::npos; at = rest.find("<sup>")) {
            rest.remove_prefix(at + 5);
            std::size_t length = 0;
            const int number =
                rest.substr(0, 1) == "(" ? bracketed_number(rest.substr(0, 5)) : leading_number(rest, length);
            if (number > 0) last_mark_ = number;
        }
    }

    void remember_glued_marks(std::size_t p) {
        std::erase_if(glued_, [&](const GluedMark& mark) { return mark.page + 1 < line(p).page; });
        std::string_view rest = trimmed(text(p));
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            const int number = end <= 60 ? glued_number(rest.substr(0, end)) : 0;
            if (number > 0 && glued_.size() < 200) glued_.push_back({number, line(p).page});
            rest = trimmed(rest.substr(end));
        }
    }

    [[nodiscard]] bool is_glued_mark(int number) const {
        return std::any_of(glued_.begin(), glued_.end(), [&](const GluedMark& mark) { return mark.number == number; });
    }

    // Notes without a rule above them, where pages are known: a line that begins with a number that is a mark in the
    // text above it, up to a blank line or the end of the page. Gives that end, p when the line is no note.
    [[nodiscard]] std::size_t find_page_foot(std::size_t p) const {
        constexpr std::size_t longest = 60;  // lines
        if (lines_.back().page == 1 || !is_glued_mark(note_number(text(p)))) return p;
        const int gap = layout(p).mode == TextMode::double_spaced ? 2 : 1;
        std::size_t end = p + 1;
        for (; end < prose_.size() && end - p < longest; ++end) {
            if (prose_[end] != prose_[end - 1] + 1 || line(end).page != line(p).page) break;
            if (layout(end).role == LineRole::page_number || layout(end).rule) break;
            if (line(end).blanks_before >= gap && !is_glued_mark(note_number(text(end)))) return end;
        }
        if (end - p == longest) return p;
        // Without a blank line it must be the foot: the smaller part of the page.
        std::size_t above = p;
        while (above > 0 && p - above < end - p && line(above - 1).page == line(p).page) --above;
        return p - above >= end - p ? end : p;
    }

    static int note_number(std::string_view text) {
        const int number = bare_note_number(text);
        return number > 0 ? number : bracketed_number(text);
    }

    [[nodiscard]] bool is_note_below_rule(std::size_t p) const {
        if (!after_rule(p) && !(p > 0 && layout(p - 1).role == LineRole::footnote)) return false;
        const int number = bracketed_number(text(p));
        return number > 0 && number <= last_mark_ && number > last_note_;
    }

    // A note in Markdown: up to the next blank line.
    std::size_t take_paragraph(std::size_t p) {
        const int number = bracketed_number(text(p));
        if (number > 0) last_note_ = number;
        layout(p).role = LineRole::footnote;
        const bool wrapped = layout(p).mode == TextMode::double_spaced;
        std::size_t end = p + 1;
        while (end < prose_.size() && prose_[end] == prose_[end - 1] + 1 && line(end).page == line(p).page &&
               line(end).blanks_before == 0 && !layout(end).rule && !wrapped && !begins_with_mark(text(end))) {
            layout(end).role = LineRole::footnote;
            layout(end).starts_paragraph = false;
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool begins_note_area(std::size_t p) const {
        if (!line(p).gap_of_spaces && !after_rule(p)) return false;
        const int number = bare_note_number(text(p));
        return number == 1 || (number > last_note_ && number <= last_note_ + 3);
    }

    // A line that begins a page: a form feed, a page number, or a single space directly below another line.
    [[nodiscard]] bool begins_page(std::size_t p) const {
        if (layout(p).role == LineRole::page_number || line(p).page != line(p - 1).page) return true;
        return line(p).blanks_before == 0 && text(p).size() > 1 && text(p)[0] == ' ' && text(p)[1] != ' ';
    }

    [[nodiscard]] std::size_t find_area_end(std::size_t p) const {
        const std::size_t last = std::min(prose_.size(), p + longest_note_area);
        for (std::size_t end = p + 1; end < last; ++end)
            if (prose_[end] != prose_[end - 1] + 1 || begins_page(end)) return end;
        // No page end in sight: the notes end with the last line that begins with a number, and what goes on from it.
        std::size_t end = p + 1;
        while (end < last && line(end).blanks_before < 2 &&
               (bare_note_number(text(end)) != 0 || (goes_on(text(end)) && !ends_sentence(text(end - 1))))) {
            ++end;
        }
        return end;
    }

    std::size_t take_area(std::size_t p, std::size_t end) {
        int expected = note_number(text(p));
        for (std::size_t i = p; i < end; ++i) {
            LineLayout& here = layout(i);
            if (here.rule) continue;
            here.role = LineRole::footnote;
            const int number = note_number(text(i));
            here.starts_paragraph =
                number == expected || (number > expected && number <= expected + 2 && line(i).blanks_before == 0);
            here.leading_mark = here.starts_paragraph;
            if (!here.starts_paragraph) continue;
            last_note_ = number;
            expected = number + 1;
        }
        return end;
    }

    std::span<const SourceLine> lines_;
    const std::vector<std::size_t>& prose_;
    const std::vector<bool>& in_table_;
    std::vector<LineLayout>& layout_;
    int last_mark_ = 0, last_note_ = 0;

    struct GluedMark {
        int number = 0, page = 0;
    };
    std::vector<GluedMark> glued_;  // on this page and the one before
};

// In a text without form feeds: a plausible number of lines lies before it, and it cuts a sentence or stands apart
// between sentences or tables. Lone numbers among the cells of a table do not.
bool stands_between_pages(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose, std::size_t p,
                          int number) {
    constexpr int shortest_page = 20, longest_page = 150;  // lines, blank ones included
    const std::size_t i = prose[p];
    if (lines[i].blanks_before < 2 || lines[i].page > 1) return false;
    if (lines[i].number < number * shortest_page || lines[i].number > number * longest_page) return false;
    const bool table_above = p == 0 || prose[p - 1] + 1 != i,
               table_below = p + 1 == prose.size() || prose[p + 1] != i + 1;
    if (table_above || table_below) return true;
    return ends_sentence(lines[i - 1].text) || goes_on(lines[i + 1].text);
}

}  // namespace

void find_page_numbers(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose,
                       std::vector<LineLayout>& layout) {
    constexpr int widest_step = 100;
    const auto at_edge = [&](std::size_t i) {
        return lines.back().page > 1 && (i == 0 || lines[i - 1].page != lines[i].page || i + 1 == lines.size() ||
                                         lines[i + 1].page != lines[i].page);
    };
    // Page numbers run with the pages; the last value of a table at the foot of one does not.
    std::map<int, int> distances;  // from the page that form feeds count; how often
    for (const std::size_t i : prose)
        if (const int number = lone_number(lines[i].text); number > 0 && at_edge(i))
            ++distances[number - lines[i].page];
    const auto runs = [&](int number, int page) { return number == page || distances[number - page] > 1; };
    int last = 0;
    for (std::size_t p = 0; p < prose.size(); ++p) {
        const std::size_t i = prose[p];
        const int number = lone_number(lines[i].text);
        if (number <= last || number > last + widest_step) continue;
        const bool on_edge = at_edge(i) && runs(number, lines[i].page);
        if (!on_edge && !stands_between_pages(lines, prose, p, number)) continue;
        layout[i].role = LineRole::page_number;
        last = number;
    }
}

void find_notes(std::span<const SourceLine> lines, const std::vector<std::size_t>& prose,
                const std::vector<bool>& in_table, std::vector<LineLayout>& layout) {
    NoteFinder(lines, prose, in_table, layout).find();
}

}  // namespace solieu::extract
