#include "normalize/indicators/catalogue_errors.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/edit_distance.h"

namespace solieu::normalize {
namespace {

constexpr const char* indicators = "indicators.tsv";
constexpr const char* labels = "indicator_labels.tsv";
enum Field { id, kind, unit, parent, partition, numerator, denominator };

std::string place_of(const PackRow& row, const char* table) {
    return row.pack->place + "/" + table + ":" + std::to_string(row.line);
}

}  // namespace

std::vector<Error> catalogue_errors(const Lexicon& lexicon) {
    std::vector<Error> errors;
    const std::vector<PackRow> rows = lexicon.rows(indicators);
    std::map<std::string_view, const PackRow*> known;
    std::vector<std::string_view> ids;
    const auto fail = [&](std::string place, std::string reason, std::string advice) {
        errors.push_back({ErrorKind::unreadable, std::move(place), std::move(reason), std::move(advice)});
    };
    for (const PackRow& row : rows) {
        ids.push_back(row[id]);
        const auto [first, fresh] = known.emplace(row[id], &row);
        if (!fresh)
            fail(place_of(row, indicators), "the indicator \"" + std::string(row[id]) + "\" is there twice",
                 "The other stands in " + place_of(*first->second, indicators) + "; give one another id");
    }
    const auto must_be_known = [&](std::string_view name, const std::string& place) {
        if (name.empty() || known.contains(name)) return;
        const std::string_view meant = nearest(name, ids);
        fail(place, "\"" + std::string(name) + "\" is no indicator",
             meant.empty() ? "Write the id of one of " + std::string(indicators)
                           : "Did you mean \"" + std::string(meant) + "\"?");
    };
    for (const PackRow& row : rows) {
        for (const Field field : {parent, numerator, denominator}) must_be_known(row[field], place_of(row, indicators));
        std::size_t steps = 0;
        const PackRow* above = &row;
        while (above != nullptr && steps++ <= rows.size()) {
            const auto next = known.find((*above)[parent]);
            above = next == known.end() ? nullptr : next->second;
        }
        if (above != nullptr)
            fail(place_of(row, indicators), "\"" + std::string(row[id]) + "\" stands below itself",
                 "Give it, or what stands above it, another parent");
    }
    for (const PackRow& row : lexicon.rows(labels)) must_be_known(row[0], place_of(row, labels));
    return errors;
}

}  // namespace solieu::normalize
