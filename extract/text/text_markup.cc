#include "extract/text/text_markup.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/text/text_emphasis.h"
#include "extract/text/text_entities.h"

namespace solieu::extract {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_ascii_punctuation(char c) {
    return c > ' ' && c < 0x7F && !is_digit(c) && !is_letter(c);
}
bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

std::size_t character_length(std::string_view text, std::size_t at) {
    std::size_t length = 1;
    while (at + length < text.size() && !begins_character(text[at + length])) ++length;
    return length;
}

// Superscript digits and brackets: their plain form, '\0' for anything else.
char plain_of_superscript(std::string_view character) {
    constexpr std::array<std::string_view, 12> raised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁽", "⁾"};
    for (std::size_t i = 0; i < raised.size(); ++i)
        if (character == raised[i]) return "0123456789()"[i];
    return '\0';
}

// "(12)", "12", "12)": what a reference mark looks like.
bool is_mark_text(std::string_view text) {
    if (!text.empty() && text.front() == '(') text.remove_prefix(1);
    if (!text.empty() && text.back() == ')') text.remove_suffix(1);
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_unit_of_length(std::string_view word) {
    constexpr std::array<std::string_view, 6> units{"m", "km", "cm", "dm", "mm", "hm"};
    const std::size_t first = word.find_first_not_of("0123456789.,");
    return first != std::string_view::npos && std::find(units.begin(), units.end(), word.substr(first)) != units.end();
}

// Puts characters together to words and words to lines.
class Writer {
  public:
    explicit Writer(Budget* budget) : budget_(budget) {}

    void place(double x, double y) {
        x_ = x;
        y_ = y;
    }
    void advance(double columns) { x_ += columns; }
    [[nodiscard]] std::string_view word() const { return word_.text; }

    void write(std::string_view text, double columns, bool bold, bool italic) {
        // ")" of "(đơn vị<sup>(2)</sup>)" belongs to the word before the mark.
        const bool closes = text.size() == 1 && std::string_view(".,;:!?)]\"").find(text[0]) != std::string_view::npos;
        if (closes && word_.text.empty() && touching_) {
            if (Word* before = word_before_marks()) {
                before->text += text;
                x_ += columns;
                return;
            }
        }
        if (word_.text.empty()) {
            word_.box = {x_, y_, x_, y_ + 1};
            word_.bold = bold;
            word_.italic = italic;
        }
        word_.text += text;
        x_ += columns;
        word_.box.x1 = x_;
    }

    void write_mark(std::string_view text, double columns) {
        end_word();
        word_.box = {x_, y_, x_ + columns, y_ + 1};
        word_.text = text;
        word_.mark = true;
        x_ += columns;
        end_word();
        touching_ = true;
    }

    void space() {
        end_word();
        touching_ = false;
    }

    void end_line() {
        space();
        if (!line_.words.empty()) {
            if (budget_ != nullptr) budget_->take(Resource::lines, 1);
            line_.words.shrink_to_fit();  // they stay until the end
            lines_.push_back(std::move(line_));
        }
        line_ = {};
        plain_words_ = 0;
    }

    [[nodiscard]] std::vector<Line> take() { return std::move(lines_); }

  private:
    // The word that the marks at the end of the line are attached to.
    Word* word_before_marks() {
        if (plain_words_ == 0 || plain_words_ == line_.words.size()) return nullptr;
        return &line_.words[plain_words_ - 1];
    }

    void end_word() {
        if (word_.text.empty()) return;
        if (budget_ != nullptr) {
            budget_->take(Resource::words, 1);
            budget_->take(Resource::text, word_.text.size());
            if (std::any_of(word_.text.begin(), word_.text.end(), is_digit)) budget_->take(Resource::numbers, 1);
        }
        line_.box = join(line_.box, word_.box);
        const bool plain = !word_.mark;
        line_.words.push_back(std::move(word_));
        if (plain) plain_words_ = line_.words.size();
        word_ = {};
    }

    Budget* budget_;
    std::vector<Line> lines_;
    Line line_;
    std::size_t plain_words_ = 0;  // of the line, up to and with the last that is no mark
    Word word_;
    bool touching_ = false;  // no space since the last word
    double x_ = 0, y_ = 0;
};

class Parser {
  public:
    Parser(std::span<const MarkupText> texts, bool bold, Budget* budget)
        : texts_(texts), heading_(bold), writer_(budget) {}

    std::vector<Line> parse() {
        const std::vector<Emphasis> emphasis = find_emphasis(texts_);
        std::size_t next = 0;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            text_ = texts_[i].text;
            link_end_ = 0;
            no_comment_end_ = false;
            writer_.place(texts_[i].x, texts_[i].y);
            for (std::size_t at = 0; at < text_.size();) {
                if (next < emphasis.size() && emphasis[next].text == i && emphasis[next].at == at) {
                    bold_ += emphasis[next].bold;
                    italic_ += emphasis[next].italic;
                    at = skip(at, emphasis[next].length);
                    ++next;
                    continue;
                }
                at = step(at);
                // A delimiter may have been swallowed by a link or a tag.
                while (next < emphasis.size() && emphasis[next].text == i && emphasis[next].at < at) ++next;
            }
            writer_.end_line();
        }
        return writer_.take();
    }

  private:
    [[nodiscard]] bool bold() const { return heading_ || bold_ > 0; }

    std::size_t skip(std::size_t at, std::size_t length) {
        const std::string_view skipped = text_.substr(at, length);
        writer_.advance(static_cast<double>(std::count_if(skipped.begin(), skipped.end(), begins_character)));
        return at + length;
    }

    std::size_t write(std::size_t at, std::size_t length) {
        writer_.write(text_.substr(at, length), 1, bold(), italic_ > 0);
        return at + length;
    }

    std::size_t step(std::size_t at) {
        const char c = text_[at];
        if (link_end_ != 0 && at == link_begin_) {
            link_begin_ = 0;
            return skip(at, std::exchange(link_end_, 0) - at);
        }
        std::optional<std::size_t> after;
        switch (c) {
            case ' ':
            case '\t':
            case '\n':
                writer_.space();
                return skip(at, 1);
            case '\\':
                after = escape(at);
                break;
            case '<':
                after = tag(at);
                break;
            case '&':
                after = entity(at);
                break;
            case '[':
            case '!':
                after = bracket(at);
                break;
            case '$':
            case '^':
                after = caret(at);
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x80) after = superscript(at);
        }
        return after ? *after : write(at, character_length(text_, at));
    }

    std::optional<std::size_t> escape(std::size_t at) {
        if (at + 1 == text_.size()) return skip(at, 1);  // a line end kept on purpose
        if (!is_ascii_punctuation(text_[at + 1])) return std::nullopt;
        writer_.write(text_.substr(at + 1, 1), 2, bold(), italic_ > 0);
        return at + 2;
    }

    std::optional<std::size_t> tag(std::size_t at) {
        if (text_.substr(at, 4) == "<!--" && !no_comment_end_) {
            const std::size_t end = text_.find("-->", at + 4);
            if (end != std::string_view::npos) return skip(at, end + 3 - at);
            no_comment_end_ = true;
        }
        if (const std::size_t length = autolink(at)) {
            skip(at, 1);
            for (std::size_t i = at + 1; i + 1 < at + length;) i = write(i, character_length(text_, i));
            return skip(at + length - 1, 1);
        }
        const Tag found = tag_at(text_.substr(at));
        if (found.length == 0) return std::nullopt;
        if (found.name == "sup" && !found.closing) {
            if (const auto after = raised_mark(at, found.length)) return after;
        }
        const int change = found.closing ? -1 : 1;
        if (found.name == "b" || found.name == "strong" || found.name == "th") bold_ = std::max(0, bold_ + change);
        if (found.name == "i" || found.name == "em") italic_ = std::max(0, italic_ + change);
        constexpr std::array<std::string_view, 14> breaks{"br", "p",  "div", "li", "tr", "hr", "ul",
                                                          "ol", "h1", "h2",  "h3", "h4", "h5", "h6"};
        if (std::find(breaks.begin(), breaks.end(), found.name) != breaks.end()) writer_.end_line();
        if (found.name == "td" || found.name == "th") writer_.space();
        return skip(at, found.length);
    }

    // <https://…> or <name@host>; 0 when there is none.
    [[nodiscard]] std::size_t autolink(std::size_t at) const {
        const std::size_t end = text_.find_first_of("<> \t", at + 1);
        if (end == std::string_view::npos || text_[end] != '>') return 0;
        const std::string_view inner = text_.substr(at + 1, end - at - 1);
        const bool is_link = inner.find("://") != std::string_view::npos || inner.substr(0, 7) == "mailto:" ||
                             (inner.find('@') != std::string_view::npos && inner.find('=') == std::string_view::npos);
        return is_link ? end + 1 - at : 0;
    }

    // "<sup>(1)</sup>"
    std::optional<std::size_t> raised_mark(std::size_t at, std::size_t tag_length) {
        const std::size_t begin = at + tag_length;
        const std::size_t end = text_.find('<', begin);
        if (end == std::string_view::npos || end - begin > 40 || text_.substr(end, 6) != "</sup>") return std::nullopt;
        const std::string_view inner = text_.substr(begin, end - begin);
        std::string content;
        for (const char c : inner)
            if (!is_space(c) && c != '*' && c != '\\') content += c;
        if (!is_mark_text(content)) return std::nullopt;
        return mark(at, end + 6 - at, content);
    }

    std::size_t mark(std::size_t at, std::size_t length, std::string_view content) {
        const std::string_view source = text_.substr(at, length);
        const auto columns = static_cast<double>(std::count_if(source.begin(), source.end(), begins_character));
        if (is_unit_of_length(writer_.word()) && (content == "2" || content == "3")) {
            writer_.write(content == "2" ? "²" : "³", columns, bold(), italic_ > 0);
        } else {
            writer_.write_mark(content, columns);
        }
        return at + length;
    }

    std::optional<std::size_t> entity(std::size_t at) {
        const Entity found = entity_at(text_.substr(at));
        if (found.length == 0) return std::nullopt;
        if (found.text.empty() || found.text == " ") {
            if (found.text == " ") writer_.space();
            return skip(at, found.length);
        }
        writer_.write(found.text, static_cast<double>(found.length), bold(), italic_ > 0);
        return at + found.length;
    }

    // "[^1]", "[text](address)", "![picture](address)", "[bookmark: _Hlk1]"
    std::optional<std::size_t> bracket(std::size_t at) {
        const bool picture = text_[at] == '!';
        if (picture && text_.substr(at + 1, 1) != "[") return std::nullopt;
        const std::size_t open = picture ? at + 1 : at;
        constexpr std::size_t longest = 500;
        const std::string_view rest = text_.substr(open + 1, longest);
        const std::size_t length = rest.find_first_of("[]");
        if (length == std::string_view::npos || rest[length] != ']') return std::nullopt;
        const std::string_view inner = rest.substr(0, length);
        const std::size_t close = open + 1 + length;
        if (!picture && inner.substr(0, 9) == "bookmark:") return skip(at, close + 1 - at);
        if (!picture && inner.size() > 1 && inner[0] == '^' && is_mark_text(inner.substr(1))) {
            const bool defines = text_.substr(close + 1, 1) == ":";
            return mark(at, close + 1 - at + (defines ? 1 : 0), inner.substr(1));
        }
        if (text_.substr(close + 1, 1) != "(") return std::nullopt;
        const std::string_view target = text_.substr(close + 2, longest);
        const std::size_t target_length = target.find_first_of(" ()");
        if (target_length == std::string_view::npos || target[target_length] != ')') return std::nullopt;
        const std::string_view address = target.substr(0, target_length);
        if (!picture && address.find_first_of("./#:") == std::string_view::npos) return std::nullopt;
        const std::size_t end = close + 2 + target_length + 1;
        if (picture) return skip(at, end - at);
        link_begin_ = close;  // the text between the brackets is read as any other
        link_end_ = end;
        return skip(at, 1);
    }

    // "^(1)^", "^1^", "$^{(1)}$", "$^1$"
    std::optional<std::size_t> caret(std::size_t at) {
        const char closing = text_[at];
        const std::size_t begin = at + (closing == '$' ? 2 : 1);
        if (closing == '$' && text_.substr(at + 1, 1) != "^") return std::nullopt;
        const std::size_t end = text_.substr(0, std::min(text_.size(), begin + 12)).find(closing, begin);
        if (end == std::string_view::npos) return std::nullopt;
        std::string_view inner = text_.substr(begin, end - begin);
        if (inner.size() > 2 && inner.front() == '{' && inner.back() == '}') inner = inner.substr(1, inner.size() - 2);
        if (!is_mark_text(inner)) return std::nullopt;
        return mark(at, end + 1 - at, inner);
    }

    std::optional<std::size_t> superscript(std::size_t at) {
        std::string content;
        std::size_t end = at;
        while (end < text_.size() && content.size() < 6) {
            const std::size_t length = character_length(text_, end);
            const char plain = plain_of_superscript(text_.substr(end, length));
            if (plain == '\0') break;
            content += plain;
            end += length;
        }
        if (!is_mark_text(content)) return std::nullopt;
        return mark(at, end - at, content);
    }

    std::span<const MarkupText> texts_;
    bool heading_ = false;
    std::string_view text_;
    Writer writer_;
    int bold_ = 0, italic_ = 0;
    bool no_comment_end_ = false;
    std::size_t link_begin_ = 0, link_end_ = 0;
};

// The raw form beside the clean one, where both have the same words.
void add_raw(std::vector<Line>& lines, std::span<const MarkupText> texts, bool bold) {
    if (std::all_of(texts.begin(), texts.end(), [](const MarkupText& text) { return text.raw.empty(); })) return;
    std::vector<MarkupText> raw(texts.begin(), texts.end());
    for (MarkupText& text : raw)
        if (!text.raw.empty()) text.text = text.raw;
    const std::vector<Line> raw_lines = Parser(raw, bold, nullptr).parse();
    if (raw_lines.size() != lines.size()) return;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (raw_lines[i].words.size() != lines[i].words.size()) continue;
        for (std::size_t j = 0; j < lines[i].words.size(); ++j)
            if (raw_lines[i].words[j].text != lines[i].words[j].text)
                lines[i].words[j].raw = raw_lines[i].words[j].text;
    }
}

}  // namespace

std::vector<Line> read_markup(std::span<const MarkupText> texts, bool bold, Budget* budget) {
    std::vector<Line> lines = Parser(texts, bold, budget).parse();
    add_raw(lines, texts, bold);
    return lines;
}

std::vector<Line> read_markup(std::string_view text) {
    const MarkupText one{.text = text, .raw = {}, .x = 0, .y = 0};
    return read_markup(std::span(&one, 1));
}

Tag tag_at(std::string_view text) {
    constexpr std::array<std::string_view, 44> names{
        "a",      "abbr",   "b",   "big",  "blockquote", "body",  "br", "center", "code", "col",   "colgroup",
        "del",    "div",    "em",  "font", "h1",         "h2",    "h3", "h4",     "h5",   "h6",    "hr",
        "html",   "i",      "img", "ins",  "li",         "ol",    "p",  "pre",    "s",    "small", "span",
        "strike", "strong", "sub", "sup",  "table",      "tbody", "td", "tfoot",  "th",   "thead", "tr"};
    if (text.size() < 3 || text[0] != '<') return {};
    Tag tag;
    std::size_t at = 1;
    if (text[at] == '/') {
        tag.closing = true;
        ++at;
    }
    const std::size_t begin = at;
    while (at < text.size() && at - begin < 12 && (is_letter(text[at]) || is_digit(text[at]))) ++at;
    if (at == begin || !is_letter(text[begin]) || at == text.size()) return {};
    for (const char c : text.substr(begin, at - begin))
        tag.name += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    const bool known = tag.name == "u" || tag.name == "ul" || tag.name == "caption" ||
                       std::find(names.begin(), names.end(), tag.name) != names.end();
    if (!known || (!is_space(text[at]) && text[at] != '>' && text[at] != '/')) return {};
    const std::size_t end = text.find_first_of("<>", at);
    if (end == std::string_view::npos || text[end] != '>') return {};
    tag.attributes = text.substr(at, end - at);
    tag.length = end + 1;
    return tag;
}

std::string plain_text(std::string_view text) {
    if (text.size() > most_plain_text) {
        std::size_t end = most_plain_text;
        while (!begins_character(text[end])) --end;
        text = text.substr(0, end);
    }
    std::string out;
    for (const Line& line : read_markup(text)) {
        if (!out.empty()) out += ' ';
        out += text_of(line);
    }
    return out;
}

}  // namespace solieu::extract
