#include "extract/flow/paragraph_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.h"
#include "extract/text/text_tables.h"

namespace solieu::extract {
namespace {

// The length of a space at the beginning of `text`, of any width; 0 when there is none.
std::size_t space_length(std::string_view text) {
    if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' || text[0] == '\r') return 1;
    if (text.starts_with("\u00A0")) return 2;
    if (text.starts_with("\u202F") || text.starts_with("\u3000")) return 3;
    if (text.size() >= 3 && text.starts_with("\xE2\x80")) {  // U+2000…U+200A
        const auto last = static_cast<unsigned char>(text[2]);
        if (last >= 0x80 && last <= 0x8A) return 3;
    }
    return 0;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

// Bytes of a space at `at` that is not to be broken, or thin, and stands between groups of three digits: "1 284". 0 for
// none. Such a space is part of the number.
std::size_t grouping_space_length(std::string_view text, std::size_t at) {
    constexpr std::size_t group = 3;
    const std::string_view rest = text.substr(at);
    std::size_t length = 0;
    for (const std::string_view space : {"\u00A0", "\u202F", "\u2007", "\u2009"})
        if (rest.starts_with(space)) length = space.size();
    if (length == 0) return 0;
    std::size_t before = at;
    while (before > 0 && is_digit(text[before - 1])) --before;
    const bool opens = before == 0 || text[before - 1] == ' ' || text[before - 1] == '(' || text[before - 1] == '\n' ||
                       text[before - 1] == '-';
    const bool goes_on = before >= 2 && !opens && at - before == group;
    const bool first = opens && at > before && at - before <= group && text[before] != '0';
    std::size_t digits = 0;
    while (length + digits < rest.size() && is_digit(rest[length + digits])) ++digits;
    return digits == group && (first || goes_on) ? length : 0;
}

// Clean, and without spaces but those that group the digits of a number, which become no-break spaces all.
std::string without_spaces(const std::string& text) {
    std::string out;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t length = grouping_space_length(text, at);
        if (length == 0) continue;
        std::string part = clean(std::string_view(text).substr(begin, at - begin));
        std::erase(part, ' ');
        out += part + "\u00A0";
        begin = at + length;
        at = begin - 1;
    }
    std::string part = clean(std::string_view(text).substr(begin));
    std::erase(part, ' ');
    return out + part;
}

bool is_unit_of_length(std::string_view word) {
    constexpr std::array<std::string_view, 6> units{"m", "km", "cm", "dm", "mm", "hm"};
    const std::size_t first = word.find_first_not_of("0123456789.,(");
    return first != word.npos && std::find(units.begin(), units.end(), word.substr(first)) != units.end();
}

// A bullet, "1.", "a)": what opens an item when it follows a line break. A bare number may be a figure.
bool is_item_mark(std::string_view word) {
    for (const std::string_view bullet : {"-", "+", "*", "–", "—", "•", "●", "▪"})
        if (word == bullet) return true;
    return (word.ends_with('.') || word.ends_with(')')) && is_row_number(word);
}

class LineMaker {
  public:
    LineMaker(double x, double y, Budget& budget) : budget_(budget), left_(x), x_(x), y_(y) {}

    std::vector<PlacedParagraphLine> make(const FlowParagraph& paragraph) {
        if (!paragraph.label.empty()) {
            write(paragraph.label, {});
            end_word();
            x_ += 1;
        }
        for (const Inline& item : paragraph.items) take(item);
        end_line();
        while (!lines_.empty() && is_void(lines_.back())) lines_.pop_back();
        for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
            if (line->line.words.empty()) continue;
            line->line.hard_end = true;
            break;
        }
        return std::move(lines_);
    }

  private:
    static bool is_void(const PlacedParagraphLine& line) {
        return line.line.words.empty() && line.pages_before == 0 && line.rendered_before == 0 &&
               line.pictures == 0 && line.notes.empty();
    }

    void take(const Inline& item) {
        switch (item.kind) {
            case Inline::Kind::text:
                write(item.text, item);
                return;
            case Inline::Kind::mark:
                if (item.note >= 0) line_.notes.push_back(item.note);
                if (!item.text.empty()) write_mark(item);
                return;
            case Inline::Kind::tab:
                tab();
                return;
            case Inline::Kind::line_end:
                end_line(true);
                return;
            case Inline::Kind::page_end:
                if (has_words()) end_line();
                ++line_.pages_before;
                line_.rendered_before = 0;  // the break that Word noted is the one just made by hand
                return;
            case Inline::Kind::page_rendered:
                if (has_words()) end_line();
                ++line_.rendered_before;
                return;
            case Inline::Kind::picture:
                ++line_.pictures;
                return;
        }
    }

    [[nodiscard]] bool has_words() const { return !text_.empty() || !line_.line.words.empty(); }

    void write(std::string_view text, const Inline& look) {
        if (!look.raw.empty()) {
            write_letters(text, look, look.raw);
            return;
        }
        while (!text.empty()) {
            if (const std::size_t space = space_length(text)) {
                end_word();
                touching_ = false;
                x_ += 1;
                text.remove_prefix(space);
                continue;
            }
            std::size_t length = 1;
            while (length < text.size()) {
                if (const std::size_t within = grouping_space_length(text, length)) {
                    length += within;
                } else if (space_length(text.substr(length)) == 0) {
                    ++length;
                } else {
                    break;
                }
            }
            write_letters(text.substr(0, length), look, text.substr(0, length));
            text.remove_prefix(length);
        }
    }

    void write_letters(std::string_view letters, const Inline& look, std::string_view raw) {
        // ")" of "(đơn vị(2))" belongs to the word before the mark.
        const bool closes = letters.find_first_not_of(".,;:!?)]\"”") == letters.npos;
        if (text_.empty() && closes && touching_ && append_before_marks(letters)) return;
        if (text_.empty()) {
            word_.bold = look.bold;
            word_.italic = look.italic;
            word_.stored_number = look.stored_number;
        }
        word_.stored_number = word_.stored_number && look.stored_number;
        text_ += letters;
        raw_ += raw;
    }

    bool append_before_marks(std::string_view letters) {
        std::vector<Word>& words = line_.line.words;
        if (plain_words_ == 0 || plain_words_ == words.size()) return false;
        Word& before = words[plain_words_ - 1];
        before.text += clean(letters);
        if (!before.raw.empty()) before.raw += letters;
        return true;
    }

    void write_mark(const Inline& item) {
        const bool power = (item.text == "2" || item.text == "3") && item.note < 0 && is_unit_of_length(text_);
        if (power) {
            text_ += item.text;
            raw_ += item.text;
            return;
        }
        end_word();
        word_.mark = true;
        word_.bold = item.bold;
        word_.italic = item.italic;
        text_ = raw_ = item.text;
        end_word();
        touching_ = true;
    }

    // Text at both sides of a tab that opens with a capital stands side by side; a number, a bullet or what goes on
    // with the sentence stays in its line.
    void tab() {
        end_word();
        touching_ = false;
        const double stop = (std::floor((x_ + 2) / 8) + 1) * 8;
        x_ = stop;
        after_tab_ = !line_.line.words.empty() && !holds_row_number_only();
    }

    // Of many tabs in a line each asks, so that only what is short enough is put together.
    [[nodiscard]] bool holds_row_number_only() const {
        constexpr std::size_t longest = 20;
        std::size_t bytes = 0;
        for (const Word& word : line_.line.words) {
            bytes += word.text.size() + 1;
            if (bytes > longest + 1) return false;
        }
        return is_row_number(text_of(line_.line));
    }

    void end_word() {
        if (text_.empty()) return;
        std::string raw = std::exchange(raw_, {});
        Word word = std::exchange(word_, {});
        word.text = without_spaces(std::exchange(text_, {}));
        if (word.text.empty()) return;
        if (after_tab_ && starts_upper(word.text) && word.text.find_first_of("0123456789") == word.text.npos) {
            line_.line.hard_end = true;
            const double x = x_;
            finish_line(true);
            x_ = x;
            begins_paragraph_ = true;
        }
        after_tab_ = false;
        budget_.take(Resource::words, 1);
        if (word.text.find_first_of("0123456789") != word.text.npos) budget_.take(Resource::numbers, 1);
        const auto length = static_cast<double>(solieu::length(word.text));
        word.box = {x_, y_, x_ + length, y_ + 1};
        x_ += length;
        if (raw != word.text) word.raw = std::move(raw);
        if (line_.line.words.empty()) opens_item_ = after_line_end_ && is_item_mark(word.text);
        line_.line.box = join(line_.line.box, word.box);
        const bool plain = !word.mark;
        line_.line.words.push_back(std::move(word));
        if (plain) plain_words_ = line_.line.words.size();
    }

    void end_line(bool by_hand = false) {
        end_word();
        finish_line(false);
        begins_paragraph_ = false;
        after_line_end_ = by_hand;
    }

    void finish_line(bool beside) {
        line_.line.starts_paragraph = begins_paragraph_ || opens_item_;
        const bool words = !line_.line.words.empty();
        if (!is_void(line_)) {
            budget_.take(Resource::lines, 1);
            lines_.push_back(std::move(line_));
        }
        line_ = {};
        plain_words_ = 0;
        opens_item_ = false;
        touching_ = false;
        after_tab_ = false;
        x_ = left_;
        if (words && !beside) y_ += 1;
    }

    Budget& budget_;
    std::vector<PlacedParagraphLine> lines_;
    PlacedParagraphLine line_;
    std::size_t plain_words_ = 0;  // of the line, up to and with the last that is no mark
    Word word_;
    std::string text_, raw_;  // of the word being written: to show, and as the file has it
    double left_, x_, y_;
    bool touching_ = false;         // no space since the last mark
    bool after_tab_ = false;        // the next word stands behind a tab that may part lines
    bool begins_paragraph_ = true;  // the line is the first of its paragraph
    bool after_line_end_ = false;   // the line follows a line break made by hand
    bool opens_item_ = false;       // it begins with a bullet or number
};

}  // namespace

std::vector<PlacedParagraphLine> lines_of(const FlowParagraph& paragraph, double x, double y, Budget& budget) {
    return LineMaker(x, y, budget).make(paragraph);
}

}  // namespace solieu::extract
