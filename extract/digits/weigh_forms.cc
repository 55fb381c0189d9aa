#include "extract/digits/weigh_forms.h"

#include <algorithm>
#include <string>

namespace solieu::extract {
namespace {

constexpr float ill_formed_weight = 0.1F;
constexpr float least_nothing = 0.9F;
constexpr std::size_t most_readings = 5;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Digits between points and commas, and the marks between them, of "1.872,5": {1, 3, 1} and ".,".
struct Groups {
    std::vector<std::size_t> sizes;
    std::string marks;
};

Groups groups_of(std::string_view run) {
    Groups groups;
    groups.sizes.push_back(0);
    for (const char c : run) {
        if (is_digit(c)) {
            ++groups.sizes.back();
        } else {
            groups.marks += c;
            groups.sizes.push_back(0);
        }
    }
    return groups;
}

// One that ends with its mark ("1.2.", "7,") is judged without it.
bool is_number_form(std::string_view run) {
    if (!is_digit(run.back())) run.remove_suffix(1);
    const Groups groups = groups_of(run);
    const std::vector<std::size_t>& sizes = groups.sizes;
    if (std::count(sizes.begin(), sizes.end(), 0U) > 0) return false;
    if (groups.marks.empty()) return true;
    if (groups.marks.size() == 1) return sizes[0] <= 3 || sizes[1] != 3;  // "649326.484" lost a point
    const bool same = groups.marks.find_first_not_of(groups.marks.front()) == std::string::npos;
    const auto is_small = [](std::size_t size) { return size <= 2; };
    if (same && groups.marks.front() == '.') {
        if (std::all_of(sizes.begin(), sizes.end(), is_small)) return true;  // a row number
        if (sizes.size() == 3 && is_small(sizes[0]) && is_small(sizes[1]) && sizes[2] == 4) return true;  // a date
    }
    // Grouped by threes, with another mark before the decimals or none.
    const std::size_t last = same ? sizes.size() : sizes.size() - 1;
    const bool one_mark = groups.marks.find_first_not_of(groups.marks.front()) >= last - 1;
    return one_mark && sizes[0] <= 3 &&
           std::all_of(sizes.begin() + 1, sizes.begin() + static_cast<std::ptrdiff_t>(last),
                       [](std::size_t size) { return size == 3; });
}

// Letters of row numbers and points that touch a run of other letters are part of it.
std::string with_whole_runs(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of("IVXxabcd~", i), text.size());
        const std::string_view letters = text.substr(i, end - i);
        if (letters.find('~') != std::string_view::npos) {
            out += '~';
            i = end;
        } else {
            const std::size_t next = std::max(end, i + 1);
            out += text.substr(i, next - i);
            i = next;
        }
    }
    return out;
}

}  // namespace

bool is_well_formed(std::string_view text) {
    constexpr std::string_view numeric = "0123456789.,";
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(numeric, i), text.size());
        if (!is_number_form(text.substr(i, end - i))) return false;
        i = end;
    }
    return true;
}

std::vector<Reading> weigh_forms(const std::vector<Reading>& readings) {
    std::vector<Reading> weighed;
    float before = 0, after = 0;
    for (const Reading& reading : readings) {
        const bool nothing = reading.text.empty() && reading.probability < least_nothing && readings.size() > 1;
        const std::string text = with_whole_runs(reading.text);
        const float weight = nothing ? 0 : is_well_formed(text) ? 1 : ill_formed_weight;
        before += reading.probability;
        after += weight * reading.probability;
        if (nothing) continue;
        const auto known =
            std::find_if(weighed.begin(), weighed.end(), [&](const Reading& r) { return r.text == text; });
        if (known != weighed.end()) {
            known->probability += weight * reading.probability;
        } else {
            weighed.push_back({text, weight * reading.probability});
        }
    }
    for (Reading& reading : weighed) reading.probability *= before / std::max(after, 1e-9F);
    std::stable_sort(weighed.begin(), weighed.end(),
                     [](const Reading& a, const Reading& b) { return a.probability > b.probability; });
    if (weighed.size() > most_readings) weighed.resize(most_readings);
    return weighed;
}

}  // namespace solieu::extract
