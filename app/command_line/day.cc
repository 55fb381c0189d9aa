#include "app/command_line/day.h"

#include <array>
#include <charconv>

namespace solieu::app {

std::optional<std::chrono::year_month_day> day_of(std::string_view written) {
    const char mark = written.find('/') == written.npos ? '-' : '/';
    std::array<unsigned, 3> parts{};
    const char* at = written.data();
    const char* const end = at + written.size();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto [rest, error] = std::from_chars(at, end, parts[i]);
        const bool last = i + 1 == parts.size();
        if (error != std::errc() || (last ? rest != end : rest == end || *rest != mark)) return std::nullopt;
        at = rest + 1;
    }
    const auto [year, month, day] =
        mark == '/' ? std::array{parts[2], parts[1], parts[0]} : std::array{parts[0], parts[1], parts[2]};
    constexpr unsigned first_year = 1945, last_year = 9999;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                                           std::chrono::day(day)};
    if (year < first_year || year > last_year || !date.ok()) return std::nullopt;
    return date;
}

}  // namespace solieu::app
