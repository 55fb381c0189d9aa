#include "extract/text/text_layout.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/text/text_notes.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

constexpr std::size_t window = 150;       // lines of which the mode and the usual length are judged
constexpr std::size_t window_needs = 40;  // transitions; with fewer the whole text decides

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Blanks and drawing characters only, three at least.
bool is_rule(std::string_view text) {
    text = trimmed(text);
    std::size_t strokes = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const std::string_view three = text.substr(at, 3);
        if (c == '-' || c == '_' || c == '=' || c == '*' || c == '~') {
            ++strokes;
        } else if (three == "–" || three == "—" || three == "―" || three == "─" || three == "━" || three == "═") {
            ++strokes;
            at += 2;
        } else if (c != ' ') {
            return false;
        }
    }
    return strokes >= 3;
}

std::string_view without_emphasis(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && (text[0] == '*' || text[0] == '_') && text.size() > 1 && text[1] != ' ')
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == '*' || text.back() == '_')) text.remove_suffix(1);
    return trimmed(text);
}

}  // namespace

// The first character is a small letter.
bool goes_on(std::string_view text) {
    text = without_emphasis(text);
    if (text.empty()) return false;
    const char c = text[0];
    if (static_cast<unsigned char>(c) < 0x80)
        return c >= 'a' && c <= 'z' && text.substr(1, 1) != ")" && text.substr(1, 1) != ".";
    return text.substr(0, 2) != "\xE2\x80" && starts_lower(text.substr(0, 4));
}

bool ends_sentence(std::string_view text) {
    text = without_emphasis(text);
    if (text.size() >= 6 && text.substr(text.size() - 6) == "</sup>") {
        const std::size_t open = text.rfind("<sup>");
        if (open != std::string_view::npos) text = trimmed(text.substr(0, open));
    }
    if (text.empty()) return true;
    return std::string_view(".;:!?").find(text.back()) != std::string_view::npos;
}

namespace {

// "- ", "1. ", "a) ", "(1) ", "II. ": a list item or a numbered heading.
bool begins_item(std::string_view text) {
    text = without_emphasis(text);
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || space == 0 || space > 12) return false;
    const std::string_view first = text.substr(0, space);
    if (is_digit(first[0]) && first.find_first_not_of("0123456789") == std::string_view::npos) return false;
    if (first.size() == 1 && first[0] != '-' && first[0] != '+' && first[0] != '*') return false;
    return is_row_number(first);
}

bool in_brackets(std::string_view text) {
    text = without_emphasis(text);
    return text.size() > 2 && text.front() == '(' && text.back() == ')';
}

// Transitions between neighbouring lines, by the blank lines between them.
struct Transitions {
    std::size_t touching = 0, touching_flow = 0;  // no blank line; of these: inside a sentence
    std::size_t spaced = 0, spaced_flow = 0;      // one blank line

    [[nodiscard]] std::size_t count() const { return touching + spaced; }

    [[nodiscard]] TextMode mode() const {
        constexpr std::size_t fewest = 3, share = 5;  // a fifth of the line ends cut a sentence
        if (spaced_flow >= fewest && spaced_flow * share >= spaced) return TextMode::double_spaced;
        if (touching_flow >= fewest && touching_flow * share >= touching) return TextMode::wrapped;
        if (touching > 5 && touching >= 2 * spaced) return TextMode::line_a_paragraph;
        return TextMode::markdown;
    }
};

class LayoutReader {
  public:
    LayoutReader(std::span<const SourceLine> lines, const std::vector<bool>& in_table)
        : lines_(lines), in_table_(in_table), out_(lines.size()) {}

    std::vector<LineLayout> read() {
        find_rules_and_headings();
        judge_modes();
        find_page_numbers(lines_, prose_, out_);
        find_notes(lines_, prose_, in_table_, out_);
        measure_lines();
        find_paragraphs();
        return std::move(out_);
    }

  private:
    void find_rules_and_headings() {
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (in_table_[i]) continue;
            prose_.push_back(i);
            out_[i].rule = is_rule(lines_[i].text) || trimmed(lines_[i].text).substr(0, 3) == "```";
            (void)without_block_marks(lines_[i].text, out_[i].heading);
        }
    }

    // Lines i and the one before it in the prose, when nothing stands between them but blank lines.
    [[nodiscard]] bool neighbours(std::size_t p) const {
        if (p == 0 || prose_[p] != prose_[p - 1] + 1) return false;
        return lines_[prose_[p]].page == lines_[prose_[p - 1]].page && !out_[prose_[p]].rule &&
               !out_[prose_[p - 1]].rule;
    }

    void judge_modes() {
        Transitions all;
        std::vector<Transitions> windows(prose_.size() / window + 1);
        for (std::size_t p = 0; p < prose_.size(); ++p) {
            if (!neighbours(p)) continue;
            const SourceLine &above = lines_[prose_[p - 1]], &below = lines_[prose_[p]];
            const bool flow = goes_on(below.text) && !ends_sentence(above.text);
            for (Transitions* counts : {&all, &windows[p / window]}) {
                if (below.blanks_before == 0) {
                    ++counts->touching;
                    counts->touching_flow += flow ? 1 : 0;
                } else if (below.blanks_before == 1) {
                    ++counts->spaced;
                    counts->spaced_flow += flow ? 1 : 0;
                }
            }
        }
        for (std::size_t p = 0; p < prose_.size(); ++p) {
            const Transitions& here = windows[p / window];
            out_[prose_[p]].mode = here.count() >= window_needs ? here.mode() : all.mode();
        }
    }

    // The length that nine lines of ten do not exceed. Notes are set smaller and do not count.
    void measure_lines() {
        usual_.assign(prose_.size() / window + 1, 0);
        for (std::size_t w = 0; w < usual_.size(); ++w) {
            std::vector<std::size_t> lengths;
            for (std::size_t p = w * window; p < std::min(prose_.size(), (w + 1) * window); ++p)
                if (out_[prose_[p]].role == LineRole::body) lengths.push_back(length_of(prose_[p]));
            if (lengths.empty()) continue;
            const auto ninth = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
            std::nth_element(lengths.begin(), ninth, lengths.end());
            usual_[w] = *ninth;
        }
    }

    [[nodiscard]] std::size_t length_of(std::size_t line) const { return length(trimmed(lines_[line].text)); }

    void find_paragraphs() {
        std::size_t body = none, note = none;  // the last line of each kind, as index into prose_
        bool table_between = false;
        for (std::size_t p = 0; p < prose_.size(); ++p) {
            const std::size_t i = prose_[p];
            LineLayout& here = out_[i];
            if (p > 0 && i != prose_[p - 1] + 1) table_between = true;
            if (here.rule || here.role == LineRole::page_number) continue;
            if (here.role == LineRole::footnote) {
                if (note != none && !here.starts_paragraph) out_[prose_[note]].hard_end = false;
                note = p;
                here.hard_end = here.mode != TextMode::double_spaced;
                continue;
            }
            here.starts_paragraph = body == none || table_between || starts_paragraph(body, p);
            if (body != none) {
                LineLayout& above = out_[prose_[body]];
                const bool certain = above.mode != TextMode::double_spaced &&
                                     (above.mode != TextMode::wrapped || lines_[i].blanks_before > 0 || table_between);
                above.hard_end = here.starts_paragraph && certain;
            }
            body = p;
            table_between = false;
        }
        if (body != none) out_[prose_[body]].hard_end = true;
    }

    // Whether line p of the prose begins a paragraph, `before` being the last body line above it.
    [[nodiscard]] bool starts_paragraph(std::size_t before, std::size_t p) const {
        const std::size_t a = prose_[before], b = prose_[p];
        const SourceLine &above = lines_[a], &below = lines_[b];
        if (out_[a].heading > 0 || out_[b].heading > 0) return true;
        const bool adjacent = before + 1 == p && above.page == below.page;
        const bool flow = !ends_sentence(above.text) && goes_on(below.text);
        const bool item = begins_item(below.text);
        const bool wrapped = out_[b].mode == TextMode::wrapped || out_[b].mode == TextMode::double_spaced;
        if (wrapped && item && ends_sentence(above.text)) return true;
        const std::string_view end = without_emphasis(above.text);
        const bool cut = flow || (!item && !end.empty() && end.back() == ',');
        switch (out_[b].mode) {
            case TextMode::markdown:
                if (adjacent && below.blanks_before == 0) return item || in_brackets(below.text);
                return !cut;
            case TextMode::line_a_paragraph:
                return !cut;
            case TextMode::wrapped:
                if (adjacent && below.blanks_before == 0)
                    return !flow && (is_short(before, p) || is_indented(above, below));
                return !cut;
            case TextMode::double_spaced:
                if (adjacent && below.blanks_before >= 2) return !cut;
                if (flow) return false;
                return is_short(before, p) || is_indented(above, below);
        }
        return true;
    }

    // The next line's first word would have fitted.
    [[nodiscard]] bool is_short(std::size_t before, std::size_t p) const {
        const std::string_view below = trimmed(lines_[prose_[p]].text);
        const std::size_t word = length(below.substr(0, below.find(' ')));
        return (length_of(prose_[before]) + 1 + word) * 100 < usual_[before / window] * 85;
    }

    [[nodiscard]] static bool is_indented(const SourceLine& above, const SourceLine& below) {
        const auto indent = [](const SourceLine& line) { return line.text.find_first_not_of(' '); };
        return indent(below) >= indent(above) + 2;
    }

    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    std::span<const SourceLine> lines_;
    const std::vector<bool>& in_table_;
    std::vector<LineLayout> out_;
    std::vector<std::size_t> prose_;  // lines in no table
    std::vector<std::size_t> usual_;  // by window: the length that a full line has
};

}  // namespace

std::string_view without_block_marks(std::string_view text, int& heading) {
    heading = 0;
    std::string_view rest = trimmed(text);
    while (!rest.empty() && rest[0] == '>' && rest.substr(1, 1) == " ") rest = trimmed(rest.substr(1));
    const std::size_t marks = std::min(rest.find_first_not_of('#'), rest.size());
    if (marks >= 1 && marks <= 6 && rest.substr(marks, 1) == " ") {
        heading = static_cast<int>(marks);
        rest = trimmed(rest.substr(marks));
        const std::size_t end = rest.find_last_not_of('#');
        if (end != std::string_view::npos && end + 1 < rest.size() && rest[end] == ' ')
            rest = trimmed(rest.substr(0, end));
        return rest;
    }
    // The outer spaces stay when nothing was taken off: they are the place of the words.
    return rest.size() == trimmed(text).size() ? text : rest;
}

std::vector<LineLayout> read_layout(std::span<const SourceLine> lines, const std::vector<bool>& in_table) {
    return LayoutReader(lines, in_table).read();
}

}  // namespace solieu::extract
