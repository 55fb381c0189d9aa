#include "app/inputs/picture_names.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace solieu::app {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

std::string_view digits_of(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return text.substr(0, count);
}

std::string_view without_zeros(std::string_view digits) {
    return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

// "trang (12).JPG" -> {"trang (", ").jpg"} and 12.
struct Numbered {
    std::pair<std::string, std::string> around;
    int number = 0;
    bool padded = false;  // "0007"
};

std::optional<Numbered> numbered(std::string_view name) {
    constexpr std::size_t most_digits = 6;
    const std::size_t dot = name.rfind('.');
    std::size_t end = dot;
    if (end > 0 && name[end - 1] == ')') --end;
    std::size_t begin = end;
    while (begin > 0 && is_digit(name[begin - 1])) --begin;
    if (begin == end || end - begin > most_digits) return std::nullopt;
    Numbered found{.around = {std::string(name.substr(0, begin)), lowered(name.substr(end))}, .number = 0};
    found.padded = name[begin] == '0' && end - begin > 1;
    for (const char c : name.substr(begin, end - begin)) found.number = found.number * 10 + (c - '0');
    return found;
}

// Pictures whose names differ by their numbers only, in the order of these.
struct Series {
    std::vector<std::pair<int, std::string>> pages;
    bool padded = false;

    // From the first page on, or as scanners and cameras count.
    [[nodiscard]] bool may_be_one() const { return pages.size() > 1 && (pages.front().first <= 1 || padded); }
    [[nodiscard]] bool goes_on() const {
        bool goes_on = may_be_one();
        for (std::size_t i = 1; i < pages.size(); ++i) goes_on = goes_on && pages[i].first == pages[i - 1].first + 1;
        return goes_on;
    }
};

std::vector<Series> series_in(const std::vector<std::string>& names) {
    std::map<std::pair<std::string, std::string>, Series> by_name;
    for (const std::string& name : names) {
        const auto found = is_picture_name(name) ? numbered(name) : std::nullopt;
        if (!found) continue;
        Series& series = by_name[found->around];
        series.pages.emplace_back(found->number, name);
        series.padded = series.padded || found->padded;
    }
    std::vector<Series> all;
    for (auto& [around, series] : by_name) {
        std::ranges::sort(series.pages);
        all.push_back(std::move(series));
    }
    return all;
}

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    const std::string_view whole_a = a, whole_b = b;
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view x = digits_of(a), y = digits_of(b);
            const std::string_view p = without_zeros(x), q = without_zeros(y);
            if (p.size() != q.size()) return p.size() < q.size();
            if (p != q) return p < q;
            a.remove_prefix(x.size());
            b.remove_prefix(y.size());
            continue;
        }
        if (a.front() != b.front())
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (a.empty() != b.empty()) return a.empty();
    return whole_a < whole_b;  // "01" and "1"
}

bool is_picture_name(std::string_view name) {
    const std::string low = lowered(name);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"},
        [&](std::string_view ending) { return low.ends_with(ending); });
}

std::vector<std::vector<std::string>> picture_groups(const std::vector<std::string>& names, PagesOf pages_of) {
    std::vector<std::vector<std::string>> groups;
    if (pages_of == PagesOf::none) return groups;
    std::vector<std::string> pictures;
    for (const std::string& name : names) {
        if (is_picture_name(name)) pictures.push_back(name);
    }
    if (pages_of == PagesOf::folder) {
        std::ranges::sort(pictures, natural_less);
        if (pictures.size() > 1) groups.push_back(std::move(pictures));
        return groups;
    }
    for (Series& series : series_in(pictures)) {
        if (!series.goes_on()) continue;
        std::vector<std::string>& group = groups.emplace_back();
        for (auto& [number, name] : series.pages) group.push_back(std::move(name));
    }
    return groups;
}

std::vector<PictureGap> picture_gaps(const std::vector<std::string>& names, PagesOf pages_of) {
    std::vector<PictureGap> gaps;
    if (pages_of != PagesOf::names) return gaps;
    for (const Series& series : series_in(names)) {
        if (series.goes_on() || !series.may_be_one()) continue;
        PictureGap gap{.first = series.pages.front().second, .last = series.pages.back().second, .missing = {}};
        const std::size_t most = series.pages.size();
        for (std::size_t i = 1; i < series.pages.size() && gap.missing.size() < most; ++i) {
            for (int number = series.pages[i - 1].first + 1;
                 number < series.pages[i].first && gap.missing.size() < most; ++number)
                gap.missing.push_back(number);
        }
        if (!gap.missing.empty() && gap.missing.size() < most) gaps.push_back(std::move(gap));
    }
    return gaps;
}

}  // namespace solieu::app
