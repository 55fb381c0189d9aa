#include "grammar/sections/sections.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/rows/footnote_marks.h"
#include "grammar/rows/stt.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title = 400;

struct PartWords {
    explicit PartWords(const Lexicon& lexicon) : PartWords(WordTable(lexicon, {"section_words.tsv"})) {}
    explicit PartWords(const WordTable& table)
        : part(table.folded("part")),
          chapter(table.folded("chapter")),
          article(table.folded("article")),
          ordinal(table.folded("ordinal")),
          continued(table.folded("continued")) {}
    std::vector<std::string> part, chapter, article, ordinal, continued;  // folded
};

bool opens(const std::string& folded, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& one) { return folded.starts_with(one + ' '); });
}

// Where the title ends: at a colon, at the end of the first sentence, or with the text.
std::size_t title_end(const std::string& text) {
    std::size_t end = text.size();
    for (const std::string_view stop : {":", ". ", "; ", "., "}) end = std::min(end, text.find(stop));
    if (end <= longest_title) return end;
    end = text.rfind(' ', longest_title);  // between words, so that no character is cut
    return end == std::string::npos ? std::min(text.size(), longest_title) : end;
}

enum class PartRank { none, part, chapter, article };  // the outer ones first

struct Heading {
    std::string label;
    std::size_t length = 0;  // bytes of the number as written
    Stt stt;
    PartRank part = PartRank::none;
    bool weak = false;  // a letter before words that are not in capitals: a heading only in a row of such letters
};

// Of a text that begins with such a label.
PartRank rank_of_part(const std::string& text, const Lexicon& lexicon) {
    const PartWords& known = lexicon.of<PartWords>();
    const std::string begin = fold(text.substr(0, 12));
    if (opens(begin, known.article)) return PartRank::article;
    return opens(begin, known.chapter) ? PartRank::chapter : PartRank::part;
}

std::optional<Heading> heading_of(const Paragraph& paragraph, const Lexicon& lexicon) {
    const std::string& text = paragraph.text.text;
    if (const std::size_t length = length_of_part_label(text, lexicon)) {
        return Heading{.label = text.substr(0, length), .length = length, .part = rank_of_part(text, lexicon)};
    }
    auto leading = leading_stt(text);
    if (!leading || leading->stt.kind == Stt::Kind::dash) return std::nullopt;
    const std::string_view rest = std::string_view(text).substr(leading->length);
    bool weak = false;
    if (leading->stt.kind == Stt::Kind::letter) {
        // "A. TÌNH HÌNH" is a section, "a) …" and "b." are list items.
        if (leading->stt.text[0] < 'A' || leading->stt.text[0] > 'Z' || !starts_upper(rest)) return std::nullopt;
        weak = !all_capitals(rest);
        if (weak && text.ends_with(';')) return std::nullopt;
    }
    if (leading->stt.kind == Stt::Kind::decimal) {
        // A date or a sentence that begins with a number is no heading.
        if (!starts_upper(rest) || leading->stt.numbers[0] > 40 || leading->stt.numbers[0] == 0) return std::nullopt;
    }
    return Heading{.label = leading->stt.text, .length = leading->length, .stt = std::move(leading->stt), .weak = weak};
}

// A paragraph that begins with a number.
struct Candidate {
    std::size_t paragraph = 0;
    Heading heading;
    bool item = false;  // of a list, no heading
};

// "A. Thủ tục cấp tỉnh" is a heading when "B. …" follows, "B." when "A." stands before it.
void drop_lone_letters(std::vector<Candidate>& candidates) {
    const auto letter = [](const Candidate& one) {
        return one.heading.stt.kind == Stt::Kind::letter && one.heading.part == PartRank::none ? one.heading.stt.text[0]
                                                                                               : '\0';
    };
    std::vector<Candidate> kept;
    char before = 0;
    std::size_t last_b = candidates.size();
    while (last_b > 0 && letter(candidates[last_b - 1]) != 'B') --last_b;  // behind it no A is followed
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const char here = letter(candidates[i]);
        bool keep = !candidates[i].heading.weak || here == before + 1;
        keep = keep || (here == 'A' && i + 1 < last_b);
        if (!keep) continue;
        if (here != 0) before = here;
        kept.push_back(candidates[i]);
    }
    candidates = std::move(kept);
}

// Lists numbered 1, 2, 3 within a section tell themselves by what follows: "1.1" behind the "2." that stands below it
// says that the latter was no heading.
class Lists {
  public:
    Lists(std::vector<Candidate>& candidates, const std::vector<Paragraph>& paragraphs)
        : candidates_(candidates), paragraphs_(paragraphs) {}

    void find() {
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            Candidate& one = candidates_[i];
            if (!is_decimal(one)) {
                section_.clear();
                next_ = 0;
                continue;
            }
            const std::vector<int>& numbers = one.heading.stt.numbers;
            if (numbers.size() == 1 && !section_.empty() && is_item(i)) {
                one.item = true;
                next_ = numbers[0] + 1;
                continue;
            }
            section_ = numbers;
            next_ = 0;
        }
    }

  private:
    static bool is_decimal(const Candidate& one) {
        return one.heading.part == PartRank::none && one.heading.stt.kind == Stt::Kind::decimal;
    }

    [[nodiscard]] const std::string& text_of(std::size_t candidate) const {
        return paragraphs_[candidates_[candidate].paragraph].text.text;
    }

    // The first number of the next "2.1" ahead in the same part; 0 for none.
    [[nodiscard]] int section_ahead(std::size_t candidate) const {
        for (std::size_t i = candidate + 1; i < candidates_.size() && is_decimal(candidates_[i]); ++i) {
            const std::vector<int>& numbers = candidates_[i].heading.stt.numbers;
            if (numbers.size() > 1) return numbers > section_ || numbers[0] != section_[0] ? numbers[0] : 0;
        }
        return 0;
    }

    [[nodiscard]] bool is_item(std::size_t i) const {
        const int number = candidates_[i].heading.stt.numbers[0];
        if (number != 1 && number != next_) return false;
        const bool listed = text_of(i).ends_with(';') || (next_ > 1 && text_of(i - 1).ends_with(';'));
        if (section_.size() > 1) {
            if (number != section_[0] + 1 && number != 1) return true;
            const int ahead = section_ahead(i);
            if (ahead == section_[0]) return true;
            if (ahead == number) return false;
            return listed || (number == 1 && announced(i));
        }
        return listed || (number == 1 && announced(i));
    }

    // The paragraph before ends with a colon and is no heading itself.
    [[nodiscard]] bool announced(std::size_t i) const {
        const std::size_t paragraph = candidates_[i].paragraph;
        if (paragraph == 0) return false;
        const std::string& before = paragraphs_[paragraph - 1].text.text;
        return before.ends_with(':') && (i == 0 || candidates_[i - 1].paragraph + 1 != paragraph);
    }

    std::vector<Candidate>& candidates_;
    const std::vector<Paragraph>& paragraphs_;
    std::vector<int> section_;  // the heading that the candidate stands below
    int next_ = 0;              // number of the next item of the list; 0 outside of one
};

std::vector<Candidate> candidates_in(const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon) {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (paragraphs[i].kind != ParagraphKind::body) continue;
        if (auto heading = heading_of(paragraphs[i], lexicon))
            candidates.push_back({.paragraph = i, .heading = std::move(*heading)});
    }
    drop_lone_letters(candidates);
    Lists(candidates, paragraphs).find();
    return candidates;
}

class Outline {
  public:
    explicit Outline(std::vector<Section>& sections) : sections_(sections) {}

    // The place of a heading among those before it: its level and parent.
    void place(Section& section, const Heading& heading) {
        const int index = static_cast<int>(sections_.size());
        if (heading.part != PartRank::none) {
            const auto rank = static_cast<std::size_t>(heading.part);
            std::fill(parts_.begin() + static_cast<std::ptrdiff_t>(rank), parts_.end(), -1);
            section.parent = innermost_part();
            parts_[rank] = index;
            letter_ = roman_ = -1;
            decimals_.clear();
        } else if (heading.stt.kind == Stt::Kind::letter) {
            section.parent = innermost_part();
            letter_ = index;
            roman_ = -1;
            decimals_.clear();
        } else if (heading.stt.kind == Stt::Kind::roman) {
            section.parent = letter_ >= 0 ? letter_ : innermost_part();
            roman_ = index;
            decimals_.clear();
        } else {
            section.parent = decimal_parent(heading.stt.numbers);
            decimals_[heading.stt.numbers] = index;
            last_ = heading.stt.numbers;
        }
        section.level = section.parent < 0 ? 1 : sections_[static_cast<std::size_t>(section.parent)].level + 1;
    }

  private:
    [[nodiscard]] int innermost_part() const {
        const auto part = std::find_if(parts_.rbegin(), parts_.rend(), [](int one) { return one >= 0; });
        return part == parts_.rend() ? -1 : *part;
    }

    int decimal_parent(const std::vector<int>& numbers) {
        const int outer = roman_ >= 0 ? roman_ : letter_ >= 0 ? letter_ : innermost_part();
        if (numbers.size() == 1) {
            // "1." again: the list of another heading; what hung below the old numbers is out of reach.
            if (numbers[0] == 1) decimals_.clear();
            return outer;
        }
        std::vector<int> prefix = numbers;
        while (prefix.size() > 1) {
            prefix.pop_back();
            if (auto found = decimals_.find(prefix); found != decimals_.end()) return found->second;
        }
        // "2.1" where only 1 and 1.1 stand: it belongs to the last heading with fewer components.
        for (std::size_t size = numbers.size() - 1; size > 0; --size) {
            if (last_.size() < size) continue;
            const std::vector<int> last_prefix(last_.begin(), last_.begin() + static_cast<long>(size));
            if (auto found = decimals_.find(last_prefix); found != decimals_.end()) return found->second;
        }
        return outer;
    }

    std::vector<Section>& sections_;
    std::map<std::vector<int>, int> decimals_;  // within the present roman section
    std::vector<int> last_;
    std::array<int, 4> parts_ = {-1, -1, -1, -1};  // by rank
    int letter_ = -1, roman_ = -1;
};

}  // namespace

namespace {

std::size_t length_of_article(std::string_view text, std::size_t number, std::size_t end) {
    const std::string_view digits = text.substr(number, end - number - 1);
    const bool is_number = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return is_number ? end - 1 : 0;
}

}  // namespace

bool opens_section(std::string_view text, const Lexicon& lexicon) {
    if (!text.empty() && length_of_part_label(text, lexicon) == text.size()) return true;
    const auto leading = leading_stt(text);
    return leading && leading->stt.kind != Stt::Kind::dash && starts_upper(text.substr(leading->length)) &&
           text.size() > leading->length + 2;
}

std::size_t length_of_part_label(std::string_view text, const Lexicon& lexicon) {
    const PartWords& known = lexicon.of<PartWords>();
    const std::string begin = fold(text.substr(0, 12));
    const bool article = opens(begin, known.article);
    if (!article && !opens(begin, known.part) && !opens(begin, known.chapter)) return 0;
    const std::size_t first = text.find(' ');
    std::size_t end = std::min(text.find(' ', first + 1), text.size());
    // "Điều 3. …" is an article; "Điều 3 Luật Đất đai quy định …" is a sentence.
    if (article) return text[end - 1] == '.' || text[end - 1] == ':' ? length_of_article(text, first + 1, end) : 0;
    const std::string second = fold(text.substr(first + 1, end - first - 1));
    if (std::find(known.ordinal.begin(), known.ordinal.end(), second) != known.ordinal.end()) {
        return std::min(text.find(' ', end + 1), text.size());
    }
    return parse_stt(text.substr(first + 1, end - first - 1)) ? end : 0;
}

namespace {

// The section of that label which "5. (Tiếp theo) …" goes on; -1 for none.
int continued_section(const std::vector<Section>& sections, const Section& section, const Lexicon& lexicon) {
    const std::string title = fold(section.title);
    const std::vector<std::string>& words = lexicon.of<PartWords>().continued;
    const bool says_so =
        std::any_of(words.begin(), words.end(), [&](const auto& one) { return title.starts_with('(' + one + ')'); });
    if (!says_so) return -1;
    for (std::size_t i = sections.size(); i-- > 0;)
        if (sections[i].label == section.label) return static_cast<int>(i);
    return -1;
}

void cut_lead(Paragraph& paragraph, std::size_t length) {
    const std::string& text = paragraph.text.text;
    std::size_t body = length;
    while (body < text.size() && text[body] == ' ') ++body;
    paragraph.lead = text.substr(0, length);
    cut(paragraph, 0, body);
}

Section section_of(const Paragraph& paragraph, std::size_t index, const Heading& heading) {
    Section section{.label = heading.label, .raw = {}, .title = {}};
    const std::string& text = paragraph.text.text;
    // "Điều 3." keeps its dot outside of the label.
    const std::size_t begin = std::min(text.find_first_not_of(".: ", heading.length), text.size());
    const std::size_t end = begin + title_end(text.substr(begin));
    section.raw = text.substr(0, end);
    section.title = single_spaced(std::string_view(text).substr(begin, end - begin));
    section.place = place_of(paragraph.text, 0, end);
    section.paragraph = static_cast<int>(index);
    return section;
}

}  // namespace

void find_sections(Statements& statements, const std::vector<Prose::TableMark>& tables, const Lexicon& lexicon) {
    Outline outline(statements.sections);
    const std::vector<Candidate> candidates = candidates_in(statements.paragraphs, lexicon);
    auto candidate = candidates.begin();
    auto table = tables.begin();
    std::map<int, int> section_of_note;
    int current = -1;
    for (std::size_t i = 0; i <= statements.paragraphs.size(); ++i) {
        for (; table != tables.end() && table->before_paragraph == i; ++table) {
            Table& placed = statements.tables[static_cast<std::size_t>(table->table)];
            if (placed.section < 0) placed.section = current;
        }
        if (i == statements.paragraphs.size()) break;
        Paragraph& paragraph = statements.paragraphs[i];
        if (paragraph.kind == ParagraphKind::footnote) {
            const auto marked = section_of_note.find(paragraph.footnote);
            paragraph.section = marked == section_of_note.end() ? -1 : marked->second;
            continue;
        }
        if (candidate != candidates.end() && candidate->paragraph == i) {
            const Heading& heading = candidate->heading;
            if (candidate->item) {
                paragraph.kind = ParagraphKind::bullet;
                paragraph.level = 1;
            } else {
                Section section = section_of(paragraph, i, heading);
                paragraph.kind = ParagraphKind::heading;
                if (const int same = continued_section(statements.sections, section, lexicon); same >= 0) {
                    current = same;
                } else {
                    outline.place(section, heading);
                    statements.sections.push_back(std::move(section));
                    current = static_cast<int>(statements.sections.size()) - 1;
                }
            }
            cut_lead(paragraph, heading.length);
            ++candidate;
        }
        paragraph.section = current;
        for (const FootnoteMark& mark : paragraph.marks) section_of_note[mark.number] = paragraph.section;
    }
}

}  // namespace solieu::grammar
