#include "grammar/sections/paragraphs.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rows/footnote_marks.h"
#include "grammar/rows/stt.h"
#include "grammar/sections/sections.h"

namespace solieu::grammar {
namespace {

bool digit(char c) {
    return c >= '0' && c <= '9';
}

// "(3)", "3", "[3]", "3)" -> 3; nullopt for other words.
std::optional<int> mark_number(std::string_view word) {
    while (!word.empty() && !digit(word.front())) {
        if (word.front() != '(' && word.front() != '[') return std::nullopt;
        word.remove_prefix(1);
    }
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || number <= 0 || number > 999) return std::nullopt;
    for (const char* c = end; c != word.data() + word.size(); ++c) {
        if (*c != ')' && *c != ']' && *c != '.' && *c != ',' && *c != ';' && *c != ':') return std::nullopt;
    }
    return number;
}

bool ends_sentence(const std::string& text) {
    static constexpr std::string_view ends[] = {".", ";", ":", "!", "?", "…", "./", ".”", ".\"", ".)", ";)"};
    return std::any_of(std::begin(ends), std::end(ends), [&](std::string_view e) { return text.ends_with(e); });
}

struct ParagraphWords {
    explicit ParagraphWords(const Lexicon& lexicon) : ParagraphWords(WordTable(lexicon, {"section_words.tsv"})) {}
    explicit ParagraphWords(const WordTable& table)
        : unfinished(table["unfinished-line"]),
          signature(table["signature"]),
          caption(table.folded("caption")),
          recipients(table.folded("recipients")) {
        for (std::string& words : table.folded("caption-line")) caption.push_back(std::move(words));
    }

    WordList unfinished, signature;
    std::vector<std::string> caption, recipients;  // folded
};

// Words that cannot end a paragraph: the next line goes on whatever its layout says.
bool must_go_on(const std::string& text, const ParagraphWords& known) {
    if (text.ends_with(',') || text.ends_with(" -") || text.ends_with('(')) return true;
    const std::size_t space = text.rfind(' ');
    return known.unfinished.contains(lower(space == std::string::npos ? text : text.substr(space + 1)));
}

bool bullet_word(std::string_view word) {
    return word == "-" || word == "+" || word == "*" || word == "•" || word == "–" || word == "—" || word == "●" ||
           word == "▪";
}

bool rule_line(const std::string& text) {
    return text.find_first_not_of("_-–—=*. ") == std::string::npos;
}

class Builder {
  public:
    explicit Builder(const Lexicon& lexicon) : lexicon_(lexicon), known_(lexicon.of<ParagraphWords>()) {}

    Prose build(const std::vector<PlacedLine>& lines, const std::vector<PlacedLine>& footnotes,
                const std::vector<const ReadLines*>& read) {
        auto next = read.begin();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const PlacedLine& line = lines[i];
            if (next != read.end() && (*next)->begin == i && (*next)->end > i) {
                add_read(**next);
                i = (*next++)->end - 1;
            } else if (line.line == nullptr) {
                close();
                out_.tables.push_back({.before_paragraph = out_.paragraphs.size(), .table = line.table});
                annex_ = annex_ || closing_;
            } else {
                add_body(line);
            }
        }
        close();
        for (const PlacedLine& line : footnotes) add_footnote(line);
        out_.paragraphs.insert(out_.paragraphs.end(), std::make_move_iterator(notes_.begin()),
                               std::make_move_iterator(notes_.end()));
        return std::move(out_);
    }

  private:
    // Behind a head of its own prose begins anew.
    void add_read(const ReadLines& read) {
        close();
        out_.read.push_back(out_.paragraphs.size());
        out_.paragraphs.insert(out_.paragraphs.end(), read.paragraphs.begin(), read.paragraphs.end());
        annex_ = closing_ = false;
        last_bullet_level_ = 0;
    }

    // Words of a line into a paragraph, marks taken out.
    static void add_words(Paragraph& paragraph, const PlacedLine& line, std::size_t first_word) {
        const auto& words = line.line->words;
        bool glue = glues(paragraph.text.text);
        for (std::size_t i = first_word; i < words.size(); ++i) {
            const extract::Word& word = words[i];
            if (word.mark && !paragraph.text.empty()) {
                // A raised 2 or 3 after a metre is part of the unit.
                const bool power = (word.text == "2" || word.text == "3") && paragraph.text.text.ends_with('m');
                if (power) {
                    paragraph.text.text += word.text;
                    paragraph.text.runs.back().end += static_cast<std::uint32_t>(word.text.size());
                    continue;
                }
                paragraph.marks.push_back({.offset = static_cast<std::uint32_t>(paragraph.text.text.size()),
                                           .number = mark_number(word.text).value_or(0)});
                continue;
            }
            // Punctuation that a raised mark cut off from its word.
            const bool closing = !paragraph.marks.empty() &&
                                 paragraph.marks.back().offset == paragraph.text.text.size() &&
                                 word.text.find_first_not_of(".,;:)”\"") == std::string::npos;
            if (glue || closing) {
                const auto begin = static_cast<std::uint32_t>(paragraph.text.text.size());
                paragraph.text.text += word.text;
                paragraph.text.runs.push_back(
                    {.begin = begin,
                     .end = static_cast<std::uint32_t>(paragraph.text.text.size()),
                     .place = {.page = line.page, .box = word.box, .confidence = word.confidence}});
                glue = false;
            } else {
                append(paragraph.text, word, line.page);
            }
        }
    }

    // A document number or abbreviation broken at its hyphen or slash: "21/KH-" / "UBND".
    static bool glues(const std::string& text) {
        if (text.size() < 3) return false;
        const char last = text.back(), before = text[text.size() - 2];
        return (last == '-' || last == '/') && before != ' ' && before != '-';
    }

    void add_footnote(const PlacedLine& line) {
        const auto& words = line.line->words;
        const std::optional<int> number = mark_number(words[0].text);
        const bool begins = notes_.empty() || (line.line->starts_paragraph && number) || words[0].mark;
        if (!begins) {
            add_words(notes_.back(), line, 0);
            return;
        }
        Paragraph note{.kind = ParagraphKind::footnote, .footnote = number.value_or(0)};
        if (number) note.lead = words[0].text;
        add_words(note, line, number ? 1 : 0);
        notes_.push_back(std::move(note));
    }

    [[nodiscard]] bool goes_on(const extract::Line& line, const std::string& text) const {
        if (!open_) return false;
        const std::string& before = paragraph_.text.text;
        if (before.empty()) return true;
        // "giai đoạn 2021" / "- 2025": a span of years broken at its dash is no bullet.
        const bool span = bullet_word(line.words[0].text) && line.words.size() > 1 && digit(line.words[1].text[0]) &&
                          digit(before.back()) && !hard_end_;
        if (span) return true;
        if (bullet_word(line.words[0].text) && (line.starts_paragraph || ends_sentence(before))) return false;
        // A numbered heading opens a paragraph even after a sentence that was left unfinished.
        if (line.starts_paragraph && opens_section(text, lexicon_)) return false;
        if (must_go_on(before, known_)) return true;
        const bool lower_rest = starts_lower(text) && !ends_sentence(before) && !short_heading();
        if (hard_end_) return lower_rest;
        if (!line.starts_paragraph) return !(opens_section(text, lexicon_) && ends_sentence(before));
        return lower_rest;
    }

    // A heading does not go on in the next paragraph, even when that begins in lower case.
    [[nodiscard]] bool short_heading() const { return all_capitals(paragraph_.text.text); }

    void add_body(const PlacedLine& line) {
        const std::string text = extract::text_of(*line.line);
        if (rule_line(text)) {
            hard_end_ = true;
            return;
        }
        if (goes_on(*line.line, text)) {
            add_words(paragraph_, line, 0);
            hard_end_ = line.line->hard_end;
            return;
        }
        close();
        open_ = true;
        std::size_t first = 0;
        const auto& words = line.line->words;
        int level = 0;
        while (first + 1 < words.size() && bullet_word(words[first].text)) {
            level = words[first].text == "+" ? 2 : words[first].text == "*" ? 3 : 1;
            paragraph_.lead += (paragraph_.lead.empty() ? "" : " ") + words[first].text;
            ++first;
        }
        if (level == 0 && words.size() > 1) {
            // "a)", "(1)", "1)" open list items; "1." and "II." open sections and stay in the text for sections.h.
            const std::string& word = words[0].text;
            const auto stt = word.ends_with(')') ? parse_stt(word) : std::nullopt;
            if (stt) {
                paragraph_.lead = word;
                level = last_bullet_level_ + 1;
                first = 1;
            } else {
                last_bullet_level_ = 0;
            }
        } else {
            last_bullet_level_ = level;
        }
        paragraph_.level = level;
        paragraph_.kind = level > 0 ? ParagraphKind::bullet : ParagraphKind::body;
        add_words(paragraph_, line, first);
        hard_end_ = line.line->hard_end;
    }

    void close() {
        if (open_ && !paragraph_.text.empty()) {
            settle_kind(paragraph_);
            out_.paragraphs.push_back(std::move(paragraph_));
        }
        paragraph_ = Paragraph();
        open_ = false;
        hard_end_ = false;
    }

    // Words of an annex that are told in sentences or bullets, no title and no unit.
    static bool is_prose_of_annex(const Paragraph& paragraph) {
        constexpr std::size_t shortest = 60;
        const std::string& text = paragraph.text.text;
        if (all_capitals(text) || text.starts_with('(')) return false;
        return paragraph.kind == ParagraphKind::bullet || (text.size() >= shortest && ends_sentence(text));
    }

    // From `Nơi nhận:` on nothing is prose: recipients and signature, then the captions of an annex. The annex may hold
    // numbered sections and sentences of its own.
    void settle_kind(Paragraph& paragraph) {
        const std::string folded = fold(std::string_view(paragraph.text.text).substr(0, 80));
        if (begins_with_any(folded, known_.recipients)) closing_ = true;
        const bool caption = begins_with_any(folded, known_.caption) && paragraph.text.text.size() < 400;
        if (closing_ && caption) annex_ = true;
        if (caption) {
            paragraph.kind = ParagraphKind::caption;
        } else if (annex_) {
            if (!opens_section(paragraph.text.text, lexicon_) && !is_prose_of_annex(paragraph))
                paragraph.kind = ParagraphKind::caption;
        } else if (closing_ || is_signature(paragraph.text.text)) {
            paragraph.kind = ParagraphKind::closing;
        }
    }

    [[nodiscard]] bool is_signature(const std::string& text) const {
        return all_capitals(text) && known_.signature.begins(text);
    }

    const Lexicon& lexicon_;
    const ParagraphWords& known_;
    Prose out_;
    std::vector<Paragraph> notes_;
    Paragraph paragraph_;
    bool open_ = false;
    bool hard_end_ = false;
    bool closing_ = false;
    bool annex_ = false;  // after the closing: tables and their captions
    int last_bullet_level_ = 0;
};

}  // namespace

Prose read_paragraphs(const std::vector<PlacedLine>& lines, const std::vector<PlacedLine>& footnotes,
                      const std::vector<const ReadLines*>& read, const Lexicon& lexicon) {
    Prose prose = Builder(lexicon).build(lines, footnotes, read);
    take_out_glued_marks(prose.paragraphs);
    return prose;
}

}  // namespace solieu::grammar
