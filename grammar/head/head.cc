#include "grammar/head/head.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/lexicon/word_table.h"
#include "base/text.h"
#include "grammar/words/pattern.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title = 400;
constexpr std::size_t longest_number = 40;
constexpr std::size_t longest_place = 60;
constexpr std::size_t head_paragraphs = 30;  // a head is never longer

std::string folded(const Paragraph& paragraph) {
    return fold(paragraph.text.text);
}

// The letters of the words, with `letters` between two of one word and `words` between words.
std::string spaced_out(std::string_view text, std::string_view letters, std::string_view words) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        if (text[i] == ' ') {
            out += words;
        } else {
            if (begins && i > 0 && text[i - 1] != ' ') out += letters;
            out += text[i];
        }
    }
    return out;
}

std::vector<std::string> as_strings(const WordList& words) {
    return {words.begin(), words.end()};
}

struct HeadWords {
    explicit HeadWords(const Lexicon& lexicon)
        : HeadWords(WordTable(lexicon, {"function_words.tsv", "date_words.tsv", "head_words.tsv"})) {}
    explicit HeadWords(const WordTable& table)
        : motto(table.folded("motto")),
          addressee(table.folded("addressee")),
          month(table["month"]),
          year(table["year"]),
          report(report_pattern(table.folded("report"), " ?", " ?", R"((\s.*)?)")),
          report_words(report_pattern(as_strings(table["report"]), R"(\s?)", R"(\s+)", R"(\s*)")),
          opening(table.folded_pattern("{opening}.*")),
          number(table.pattern(R"((?:^|\s){number}\s*:?\s*(\d*\s*/[^:;,.()]*))")),
          place(table.pattern(R"(([^,:;\d]+),\s*{day}[\s\d.…]*{month})")),
          period(table.pattern(
              R"((?i)({span}\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|{quarter}\s+(?:[IVX]+|[1-4])\b(?:[\s,/]*(?:{year}\s+)?(?:19|20)\d\d)?|{months}\s+{month}(?:\s+{part-of-year})?(?:\s+{year})?(?:\s+(?:19|20)\d\d)?|{month}\s+\d{1,2}(?:[\s,/]*(?:{year}\s+)?(?:19|20)\d\d)|{year}\s+(?:19|20)\d\d))")),
          period_year(table.pattern(R"((?i){year}\s+((?:19|20)\d\d))")) {}

    static std::string report_pattern(const std::vector<std::string>& all, std::string_view letters,
                                      std::string_view words, std::string_view behind) {
        std::string out;
        for (const std::string& one : all) out += (out.empty() ? "" : "|") + spaced_out(one, letters, words);
        return "(?i)^(?:" + out + ")" + std::string(behind);
    }

    std::vector<std::string> motto, addressee;  // folded
    WordList month, year;
    Pattern report, report_words, opening, number, place, period, period_year;
};

// "BÁO CÁO", also spaced out, or followed by the title in the same line.
bool says_report(const std::string& fold, const HeadWords& known) {
    return known.report.matches(fold);
}

bool motto(const std::string& fold, const HeadWords& known) {
    return std::any_of(known.motto.begin(), known.motto.end(),
                       [&](const std::string& words) { return fold.find(words) != std::string::npos; });
}

bool addressee(const std::string& fold, const HeadWords& known) {
    return std::any_of(known.addressee.begin(), known.addressee.end(),
                       [&](const std::string& words) { return fold.starts_with(words); });
}

// The paragraph that opens the prose: "Thực hiện Công văn …, UBND tỉnh báo cáo như sau:".
bool opens_prose(const Paragraph& paragraph, const std::string& fold, const HeadWords& known) {
    const std::string& text = paragraph.text.text;
    if (known.opening.matches(fold) && text.size() > 80) return true;
    return text.size() > 250 || (text.size() > 120 && (text.ends_with(':') || text.ends_with('.')));
}

// Words of a paragraph between byte offsets that a pattern gave.
Text part_of(const Paragraph& paragraph, std::string_view piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - paragraph.text.text.data());
    return slice(paragraph.text, begin, begin + piece.size());
}

void read_number(const Paragraph& paragraph, Head& head, const HeadWords& known) {
    re2::StringPiece piece;
    if (!head.number.empty() || !known.number.is_in(paragraph.text.text, &piece)) return;
    head.number = part_of(paragraph, {piece.data(), piece.size()});
    std::erase(head.number.text, ' ');
    if (head.number.text.size() > longest_number || !all_capitals(head.number.text)) head.number = {};
}

void read_place(const Paragraph& paragraph, Head& head, const HeadWords& known) {
    re2::StringPiece piece;
    if (!head.place.empty() || !known.place.is_in(paragraph.text.text, &piece)) return;
    if (piece.size() <= longest_place) head.place = part_of(paragraph, {piece.data(), piece.size()});
}

void read_period(Statements& statements, const HeadWords& known) {
    // The title speaks of the period; a report without a head names it in its first sentences.
    const auto find = [&](const std::string& text) {
        std::string period, found;
        if (!known.period.is_in(text, &period)) return false;
        statements.head.period = single_spaced(period);
        // "Quý I, phương hướng quý II năm 2023": the year stands at the end.
        const bool has_year = RE2::PartialMatch(period, R"((19|20)\d\d)");
        if (!has_year && known.period_year.is_in(text, &found))
            statements.head.period += ' ' + std::string(known.year.first()) + ' ' + found;
        return true;
    };
    if (find(statements.head.title.text)) return;
    std::size_t looked = 0;
    for (const Paragraph& paragraph : statements.paragraphs) {
        if (++looked > 12) return;
        if (paragraph.kind == ParagraphKind::body && find(paragraph.text.text)) return;
    }
}

}  // namespace

void read_head_of_report(Statements& statements, const Lexicon& lexicon) {
    const HeadWords& known = lexicon.of<HeadWords>();
    Head& head = statements.head;
    auto& paragraphs = statements.paragraphs;
    std::size_t end = std::min(paragraphs.size(), head_paragraphs);
    if (!statements.sections.empty()) {
        end = std::min(end, static_cast<std::size_t>(std::max(0, statements.sections.front().paragraph)));
    }
    bool report = false, title = false, prose = false;
    Text issuer;
    for (std::size_t i = 0; i < end && !prose; ++i) {
        Paragraph& paragraph = paragraphs[i];
        if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::caption) continue;
        const std::string fold = folded(paragraph);
        if (!report && !says_report(fold, known) && opens_prose(paragraph, fold, known) && !motto(fold, known)) break;
        if (report && !addressee(fold, known) && opens_prose(paragraph, fold, known)) {
            prose = true;
            break;
        }
        paragraph.kind = ParagraphKind::head;
        read_number(paragraph, head, known);
        read_place(paragraph, head, known);
        if (says_report(fold, known) && !report) {
            report = true;
            title = true;
            std::string rest = paragraph.text.text;
            if (RE2::Replace(&rest, known.report_words.of(rest), "") && !rest.empty()) {
                head.title =
                    slice(paragraph.text, paragraph.text.text.size() - rest.size(), paragraph.text.text.size());
            }
        } else if (addressee(fold, known)) {
            title = false;
        } else if (title && head.title.text.size() + paragraph.text.text.size() < longest_title) {
            append(head.title, paragraph.text);
        } else if (!report && !motto(fold, known) && head.number.empty() && all_capitals(paragraph.text.text)) {
            append(issuer, paragraph.text);
        }
    }
    head.issuer = std::move(issuer);
    read_period(statements, known);
}

namespace {

// The day is often written in by hand: "ngày @3 tháng 01" is what recognition makes of it. Such a day is not known.
bool is_day_legible(const Date& date, const Paragraph& paragraph) {
    constexpr float doubtful = 0.75F;
    if (date.place.confidence < doubtful) return false;
    const std::string_view text = paragraph.text.text;
    const std::size_t digit = text.find_first_of("0123456789", date.begin);
    return digit == 0 || digit >= date.end || text[digit - 1] == ' ';
}

}  // namespace

void find_date_of_report(Statements& statements, const Lexicon& lexicon) {
    const WordList& month = lexicon.of<HeadWords>().month;
    for (std::size_t i = 0; i < statements.dates.size(); ++i) {
        Date& date = statements.dates[i];
        if (date.paragraph < 0 || date.citation >= 0 || !date.has_month) continue;
        const Paragraph& paragraph = statements.paragraphs[static_cast<std::size_t>(date.paragraph)];
        if (paragraph.kind != ParagraphKind::head) continue;
        // The date of the head follows the place: "A, ngày 19 tháng 9 năm 2024".
        if (month.find_in(lower(date.raw)) == std::string::npos) continue;
        date.has_day = date.has_day && is_day_legible(date, paragraph);
        statements.head.date = static_cast<int>(i);
        return;
    }
}

}  // namespace solieu::grammar
