#include "grammar/head/head.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "base/text.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t longest_title = 400;
constexpr std::size_t longest_number = 40;
constexpr std::size_t longest_place = 60;
constexpr std::size_t head_paragraphs = 30;  // a head is never longer

std::string folded(const Paragraph& paragraph) {
    return fold(paragraph.text.text);
}

// "BÁO CÁO", also spaced out, or followed by the title in the same line.
bool says_report(const std::string& fold) {
    static const RE2 pattern(R"(b ?a ?o ?c ?a ?o(\s.*)?)");
    return RE2::FullMatch(fold, pattern);
}

bool motto(const std::string& fold) {
    return fold.find("cong hoa xa hoi") != std::string::npos || fold.find("doc lap") != std::string::npos;
}

bool addressee(const std::string& fold) {
    return fold.starts_with("kinh gui");
}

// The paragraph that opens the prose: "Thực hiện Công văn …, UBND tỉnh báo cáo như sau:".
bool opens_prose(const Paragraph& paragraph, const std::string& fold) {
    static const RE2 opening(
        R"((thuc hien|can cu|theo|tiep tuc|trien khai|de |nham |trong |ngay |uy ban nhan dan .* bao cao|ubnd ).*)");
    const std::string& text = paragraph.text.text;
    if (RE2::FullMatch(fold, opening) && text.size() > 80) return true;
    return text.size() > 250 || (text.size() > 120 && (text.ends_with(':') || text.ends_with('.')));
}

// Words of a paragraph between byte offsets that a pattern gave.
Text part_of(const Paragraph& paragraph, std::string_view piece) {
    const auto begin = static_cast<std::size_t>(piece.data() - paragraph.text.text.data());
    return slice(paragraph.text, begin, begin + piece.size());
}

void read_number(const Paragraph& paragraph, Head& head) {
    static const RE2 pattern(R"((?:^|\s)[Ss][ốo]\s*:?\s*(\d*\s*/[^:;,.()]*))");
    re2::StringPiece piece;
    if (!head.number.empty() || !RE2::PartialMatch(paragraph.text.text, pattern, &piece)) return;
    head.number = part_of(paragraph, {piece.data(), piece.size()});
    std::erase(head.number.text, ' ');
    if (head.number.text.size() > longest_number || !all_capitals(head.number.text)) head.number = {};
}

void read_place(const Paragraph& paragraph, Head& head) {
    static const RE2 pattern(R"(([^,:;\d]+),\s*ngày[\s\d.…]*tháng)");
    re2::StringPiece piece;
    if (!head.place.empty() || !RE2::PartialMatch(paragraph.text.text, pattern, &piece)) return;
    if (piece.size() <= longest_place) head.place = part_of(paragraph, {piece.data(), piece.size()});
}

void read_period(Statements& statements) {
    // The title speaks of the period; a report without a head names it in its first sentences.
    static const RE2 pattern(
        R"((?i)((?:giai đoạn|nhiệm kỳ)\s+(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d|quý\s+(?:[IVX]+|[1-4])\b(?:[\s,/]*(?:năm\s+)?(?:19|20)\d\d)?|(?:6|sáu|06|9|chín|09)\s+tháng(?:\s+(?:đầu|cuối))?(?:\s+năm)?(?:\s+(?:19|20)\d\d)?|tháng\s+\d{1,2}(?:[\s,/]*(?:năm\s+)?(?:19|20)\d\d)|năm\s+(?:19|20)\d\d))");
    static const RE2 year(R"((?i)năm\s+((?:19|20)\d\d))");
    const auto find = [&](const std::string& text) {
        std::string period, found;
        if (!RE2::PartialMatch(text, pattern, &period)) return false;
        statements.head.period = single_spaced(period);
        // "Quý I, phương hướng quý II năm 2023": the year stands at the end.
        const bool has_year = RE2::PartialMatch(period, R"((19|20)\d\d)");
        if (!has_year && RE2::PartialMatch(text, year, &found)) statements.head.period += " năm " + found;
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

void read_head_of_report(Statements& statements) {
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
        if (!report && !says_report(fold) && opens_prose(paragraph, fold) && !motto(fold)) break;
        if (report && !addressee(fold) && opens_prose(paragraph, fold)) {
            prose = true;
            break;
        }
        paragraph.kind = ParagraphKind::head;
        read_number(paragraph, head);
        read_place(paragraph, head);
        if (says_report(fold) && !report) {
            report = true;
            title = true;
            static const RE2 words(R"((?i)^B\s?Á\s?O\s+C\s?Á\s?O\s*)");
            std::string rest = paragraph.text.text;
            if (RE2::Replace(&rest, words, "") && !rest.empty()) {
                head.title =
                    slice(paragraph.text, paragraph.text.text.size() - rest.size(), paragraph.text.text.size());
            }
        } else if (addressee(fold)) {
            title = false;
        } else if (title && head.title.text.size() + paragraph.text.text.size() < longest_title) {
            append(head.title, paragraph.text);
        } else if (!report && !motto(fold) && head.number.empty() && all_capitals(paragraph.text.text)) {
            append(issuer, paragraph.text);
        }
    }
    head.issuer = std::move(issuer);
    read_period(statements);
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

void find_date_of_report(Statements& statements) {
    for (std::size_t i = 0; i < statements.dates.size(); ++i) {
        Date& date = statements.dates[i];
        if (date.paragraph < 0 || date.citation >= 0 || !date.has_month) continue;
        const Paragraph& paragraph = statements.paragraphs[static_cast<std::size_t>(date.paragraph)];
        if (paragraph.kind != ParagraphKind::head) continue;
        // The date of the head follows the place: "A, ngày 19 tháng 9 năm 2024".
        if (lower(date.raw).find("tháng") == std::string::npos) continue;
        date.has_day = date.has_day && is_day_legible(date, paragraph);
        statements.head.date = static_cast<int>(i);
        return;
    }
}

}  // namespace solieu::grammar
