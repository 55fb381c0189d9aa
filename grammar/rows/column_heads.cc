#include "grammar/rows/column_heads.h"

#include <re2/re2.h>

#include <array>
#include <memory>
#include <utility>

#include "base/text.h"

namespace solieu::grammar {
namespace {

// Folded words (no marks, lower case) that head a column, most specific first: the first pattern that matches gives
// the role. Sources: letter 581/BNV-CCHC of 21/02/2022 and the variants of provinces, districts and departments.
constexpr std::array<std::pair<std::string_view, ColumnRole>, 9> head_patterns = {{
    {R"((so )?(stt|tt)|so thu tu|thu tu|muc so)", ColumnRole::stt},
    {R"((ghi chu|chu thich|giai trinh|thuyet minh|dien giai)\b.*)", ColumnRole::note},
    {R"((don vi|dvi|dv) (tinh|do)\b.*|dvt|don vi)", ColumnRole::unit},
    {R"((cac )?(don vi|co quan|dau moi|bo phan)[\s,]*(co quan|don vi)?[\s,]*(tong hop|bao cao|chu tri|thuc hien|phu trach|cung cap|theo doi)\b.*)",
     ColumnRole::reporter},
    {R"((ten )?(cac )?(nhom )?(chi tieu|noi dung|tieu chi|nhiem vu|danh muc|hang muc|linh vuc|ten goi|ten don vi|ten co quan)\b.*)",
     ColumnRole::indicator},
    {R"((so lieu|so luong|ket qua|gia tri|thuc hien|ke hoach|uoc|luy ke|tong (so|cong)|cung ky|muc tieu|ty le|ky truoc|ky nay)\b.*)",
     ColumnRole::value},
    {R"(.*\b(nam|quy|thang|ky|giai doan)\b.*\d.*|.*\bquy [ivx]+\b.*)", ColumnRole::value},
    {R"((19|20)\d\d(\s*[-–]\s*(19|20)\d\d)?)", ColumnRole::value},
    {R"(giai doan|thoi (gian|diem|ky))", ColumnRole::value},
}};

// Scans lose the space between words that are set tightly.
std::string with_spaces_optional(std::string_view pattern) {
    std::string out;
    for (const char c : pattern) out += c == ' ' ? std::string(" ?") : std::string(1, c);
    return out;
}

// Without what scans put around the words of a cell.
std::string_view without_specks(std::string_view folded) {
    static constexpr std::string_view specks = " \"'`|_.,;:~*", low_quote = "„";
    while (!folded.empty()) {
        if (folded.starts_with(low_quote)) {
            folded.remove_prefix(low_quote.size());
        } else if (specks.find(folded.front()) != specks.npos) {
            folded.remove_prefix(1);
        } else if (specks.find(folded.back()) != specks.npos) {
            folded.remove_suffix(1);
        } else {
            break;
        }
    }
    return folded;
}

std::string period_of(const std::string& folded) {
    static const RE2 quarter(R"(\bquy\s+([ivx]+|[1-4])\b(?:[\s,/]*(?:nam\s+)?((?:19|20)\d\d))?)");
    static const RE2 month(R"(\bthang\s+(\d{1,2})\s*/\s*((?:19|20)\d\d))");
    static const RE2 year(R"(\b((?:19|20)\d\d)\b)");
    std::string a, b;
    if (RE2::PartialMatch(folded, quarter, &a, &b)) {
        for (char& c : a) c = c >= 'a' ? static_cast<char>(c - 32) : c;
        return "quý " + a + (b.empty() ? "" : "/" + b);
    }
    if (RE2::PartialMatch(folded, month, &a, &b)) return "tháng " + a + "/" + b;
    if (RE2::PartialMatch(folded, year, &a)) return a;
    return {};
}

}  // namespace

std::optional<HeadReading> read_head(std::string_view words) {
    const std::string whole = fold(words);
    const std::string folded(without_specks(whole));
    if (folded.empty() || folded.size() > 160) return std::nullopt;
    static const auto compiled = [] {
        std::array<std::unique_ptr<RE2>, head_patterns.size()> out;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = std::make_unique<RE2>(with_spaces_optional(head_patterns[i].first));
        return out;
    }();
    for (std::size_t i = 0; i < compiled.size(); ++i) {
        if (!RE2::FullMatch(folded, *compiled[i])) continue;
        HeadReading reading{.role = head_patterns[i].second};
        if (reading.role == ColumnRole::value) reading.period = period_of(folded);
        return reading;
    }
    return std::nullopt;
}

}  // namespace solieu::grammar
