#include "grammar/sections/sections.h"

#include <algorithm>
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
    explicit PartWords(const WordTable& table) : part(table.folded("part")), ordinal(table.folded("ordinal")) {}
    std::vector<std::string> part, ordinal;  // folded
};

// Where the title ends: at a colon, at the end of the first sentence, or with the text.
std::size_t title_end(const std::string& text) {
    std::size_t end = text.size();
    for (const std::string_view stop : {":", ". ", "; ", "., "}) end = std::min(end, text.find(stop));
    if (end <= longest_title) return end;
    end = text.rfind(' ', longest_title);  // between words, so that no character is cut
    return end == std::string::npos ? std::min(text.size(), longest_title) : end;
}

struct Heading {
    std::string label;
    std::size_t length = 0;  // bytes of the number as written
    int level = 1;
    Stt stt;
    bool part = false;
};

std::optional<Heading> heading_of(const Paragraph& paragraph, const Lexicon& lexicon) {
    const std::string& text = paragraph.text.text;
    if (const std::size_t length = length_of_part_label(text, lexicon)) {
        return Heading{.label = text.substr(0, length), .length = length, .part = true};
    }
    auto leading = leading_stt(text);
    if (!leading || leading->stt.kind == Stt::Kind::dash) return std::nullopt;
    const std::string_view rest = std::string_view(text).substr(leading->length);
    if (leading->stt.kind == Stt::Kind::letter) {
        // "A. TÌNH HÌNH" is a section, "a) …" and "b." are list items.
        if (leading->stt.text[0] < 'A' || leading->stt.text[0] > 'Z' || !all_capitals(rest)) return std::nullopt;
    }
    if (leading->stt.kind == Stt::Kind::decimal) {
        // A date or a sentence that begins with a number is no heading.
        if (!starts_upper(rest) || leading->stt.numbers[0] > 40 || leading->stt.numbers[0] == 0) return std::nullopt;
    }
    return Heading{.label = leading->stt.text, .length = leading->length, .stt = std::move(leading->stt)};
}

class Outline {
  public:
    explicit Outline(std::vector<Section>& sections) : sections_(sections) {}

    // The place of a heading among those before it: its level and parent.
    void place(Section& section, const Heading& heading) {
        const int index = static_cast<int>(sections_.size());
        if (heading.part) {
            part_ = index;
            letter_ = roman_ = -1;
            decimals_.clear();
        } else if (heading.stt.kind == Stt::Kind::letter) {
            section.parent = part_;
            letter_ = index;
            roman_ = -1;
            decimals_.clear();
        } else if (heading.stt.kind == Stt::Kind::roman) {
            section.parent = letter_ >= 0 ? letter_ : part_;
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
    int decimal_parent(const std::vector<int>& numbers) {
        const int outer = roman_ >= 0 ? roman_ : letter_ >= 0 ? letter_ : part_;
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
    int part_ = -1, letter_ = -1, roman_ = -1;
};

}  // namespace

std::size_t length_of_part_label(std::string_view text, const Lexicon& lexicon) {
    const PartWords& known = lexicon.of<PartWords>();
    const std::string begin = fold(text.substr(0, 12));
    const bool opens = std::any_of(known.part.begin(), known.part.end(),
                                   [&](const std::string& part) { return begin.starts_with(part + ' '); });
    if (!opens) return 0;
    const std::size_t first = text.find(' ');
    std::size_t end = std::min(text.find(' ', first + 1), text.size());
    const std::string second = fold(text.substr(first + 1, end - first - 1));
    if (std::find(known.ordinal.begin(), known.ordinal.end(), second) != known.ordinal.end()) {
        return std::min(text.find(' ', end + 1), text.size());
    }
    return parse_stt(text.substr(first + 1, end - first - 1)) ? end : 0;
}

void find_sections(Statements& statements, const std::vector<Prose::TableMark>& tables, const Lexicon& lexicon) {
    Outline outline(statements.sections);
    auto table = tables.begin();
    std::map<int, int> section_of_note;
    for (std::size_t i = 0; i <= statements.paragraphs.size(); ++i) {
        for (; table != tables.end() && table->before_paragraph == i; ++table) {
            Table& placed = statements.tables[static_cast<std::size_t>(table->table)];
            if (placed.section < 0) placed.section = static_cast<int>(statements.sections.size()) - 1;
        }
        if (i == statements.paragraphs.size()) break;
        Paragraph& paragraph = statements.paragraphs[i];
        if (paragraph.kind == ParagraphKind::footnote) {
            const auto marked = section_of_note.find(paragraph.footnote);
            paragraph.section = marked == section_of_note.end() ? -1 : marked->second;
            continue;
        }
        if (paragraph.kind == ParagraphKind::body) {
            if (const auto heading = heading_of(paragraph, lexicon)) {
                Section section{.label = heading->label, .raw = {}, .title = {}};
                const std::string& text = paragraph.text.text;
                const std::size_t end = heading->length + title_end(text.substr(heading->length));
                section.raw = text.substr(0, end);
                section.title = single_spaced(std::string_view(text).substr(heading->length, end - heading->length));
                while (section.title.starts_with('.') || section.title.starts_with(':')) section.title.erase(0, 1);
                section.place = place_of(paragraph.text, 0, end);
                section.paragraph = static_cast<int>(i);
                outline.place(section, *heading);
                statements.sections.push_back(std::move(section));
                paragraph.kind = ParagraphKind::heading;
                std::size_t body = heading->length;
                while (body < text.size() && text[body] == ' ') ++body;
                paragraph.lead = text.substr(0, heading->length);
                cut(paragraph, 0, body);
            }
        }
        paragraph.section = static_cast<int>(statements.sections.size()) - 1;
        for (const FootnoteMark& mark : paragraph.marks) section_of_note[mark.number] = paragraph.section;
    }
}

}  // namespace solieu::grammar
