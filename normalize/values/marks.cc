#include "normalize/values/marks.h"

#include <algorithm>
#include <cstddef>

namespace solieu::normalize {
namespace {

// What one number says of its marks.
constexpr int sure = 3;    // groups of three behind the other mark: "1.112.746", "1.420,5"
constexpr int likely = 2;  // three digits that cannot be a group: "0.125", "1234,567"
constexpr int weak = 1;    // other digits behind a single mark: "98,5"

constexpr int clear_majority = 4;     // times as much evidence as there is against it
constexpr std::size_t longest = 200;  // bytes of a text that is looked at: longer cells hold sentences
constexpr std::size_t group_digits = 3;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool is_mark(char letter) {
    return letter == '.' || letter == ',';
}

DecimalMark other_than(char mark) {
    return mark == '.' ? DecimalMark::comma : DecimalMark::point;
}
DecimalMark named(char mark) {
    return mark == '.' ? DecimalMark::point : DecimalMark::comma;
}

void count(DecimalMark mark, int weight, std::size_t whole_digits, MarkEvidence& evidence) {
    (mark == DecimalMark::comma ? evidence.comma : evidence.point) += weight;
    evidence.whole_digits = std::max(evidence.whole_digits, static_cast<int>(whole_digits));
}

// "1.112.746": one to three digits, then groups of three, all behind the same mark.
bool is_grouped(std::string_view text, char mark) {
    std::size_t end = text.find(mark);
    if (end == 0 || end > group_digits || text[0] == '0') return false;
    while (end != std::string_view::npos) {
        text.remove_prefix(end + 1);
        end = text.find(mark);
        if (std::min(end, text.size()) != group_digits) return false;
    }
    return true;
}

}  // namespace

void add_evidence(std::string_view number, MarkEvidence& evidence) {
    number.remove_prefix(std::min(number.find_first_of("0123456789"), number.size()));  // its sign
    const std::size_t first = number.find_first_of(".,");
    if (first == std::string_view::npos || first == 0) return;
    const std::size_t last = number.find_last_of(".,");
    const std::size_t decimals = number.size() - last - 1;
    const auto marks = std::count_if(number.begin(), number.end(), is_mark);
    if (marks == 1) {
        const bool may_group = decimals == group_digits && first <= group_digits && number[0] != '0';
        if (may_group || decimals == 0) return;
        count(named(number[last]), decimals == group_digits ? likely : weak, first, evidence);
        return;
    }
    if (number[first] == number[last]) {
        if (is_grouped(number, number[first]) && number.find(number[first] == '.' ? ',' : '.') == number.npos)
            count(other_than(number[first]), sure, 0, evidence);
        return;
    }
    // Both: "13.646,727"; the first mark groups.
    const std::string_view whole = number.substr(0, last);
    if (decimals > 0 && is_grouped(whole, number[first]) && whole.find(number[last]) == whole.npos)
        count(named(number[last]), sure, whole.size() - static_cast<std::size_t>(marks - 1), evidence);
}

void add_evidence_of_text(std::string_view text, bool percents, MarkEvidence& evidence) {
    if (text.size() > longest) return;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_digit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() &&
               (is_digit(text[end]) || (is_mark(text[end]) && end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        const std::size_t next = std::min(text.find_first_not_of(' ', end), text.size());
        const bool percent = next < text.size() && text[next] == '%';
        // Dates, documents and names: "12.5/2024", "Q.1.25".
        const auto joins = [](char letter) { return letter == '/' || letter == '.' || letter == ','; };
        const bool part_of_more = (at > 0 && joins(text[at - 1])) || (end < text.size() && text[end] == '/');
        if (!part_of_more && (!percent || percents)) add_evidence(text.substr(at, end - at), evidence);
        at = end;
    }
}

void add(const MarkEvidence& more, MarkEvidence& evidence) {
    evidence.comma += more.comma;
    evidence.point += more.point;
    evidence.whole_digits = std::max(evidence.whole_digits, more.whole_digits);
}

DecimalMark mark_of(const MarkEvidence& evidence) {
    if (evidence.comma == 0 && evidence.point == 0) return DecimalMark::unknown;
    if (evidence.comma >= clear_majority * evidence.point) return DecimalMark::comma;
    // One rate with a point beside counts ("98.49" beside "1.851") is a slip or misread, and says nothing of the counts.
    if (evidence.point >= likely && evidence.point >= clear_majority * evidence.comma) return DecimalMark::point;
    return DecimalMark::unknown;
}

}  // namespace solieu::normalize
