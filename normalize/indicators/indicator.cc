#include "normalize/indicators/indicator.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace solieu::normalize {
namespace {

constexpr int deepest = 12;  // levels of the catalogue

constexpr std::pair<std::string_view, IndicatorKind> kinds[] = {
    {"topic", IndicatorKind::topic},           {"stock", IndicatorKind::stock}, {"flow", IndicatorKind::flow},
    {"cumulative", IndicatorKind::cumulative}, {"rate", IndicatorKind::rate},   {"code", IndicatorKind::code}};

IndicatorKind kind_named(std::string_view name) {
    for (const auto& [word, kind] : kinds) {
        if (word == name) return kind;
    }
    return IndicatorKind::stock;
}

std::vector<std::string> split_forms(std::string_view forms) {
    std::vector<std::string> list;
    while (!forms.empty()) {
        const std::size_t end = std::min(forms.find(';'), forms.size());
        std::string_view form = forms.substr(0, end);
        if (form.starts_with(' ')) form.remove_prefix(1);
        if (!form.empty()) list.emplace_back(form);
        forms.remove_prefix(std::min(end + 1, forms.size()));
    }
    return list;
}

struct Catalogue {
    explicit Catalogue(const Lexicon& lexicon);

    std::vector<Indicator> indicators;
    std::unordered_map<std::string_view, std::size_t> by_id;  // views into the lexicon
};

Catalogue::Catalogue(const Lexicon& lexicon) {
    for (const PackRow& line : lexicon.rows("indicators.tsv")) {
        if (!by_id.emplace(line[0], indicators.size()).second) continue;
        Indicator& indicator = indicators.emplace_back();
        indicator.pack = line.pack;
        indicator.id = line[0];
        indicator.kind = kind_named(line[1]);
        indicator.unit = line[2];
        indicator.parent = line[3];
        indicator.partition = line[4];
        indicator.numerator = line[5];
        indicator.denominator = line[6];
        indicator.vi = line[7];
        indicator.en = line[8];
        indicator.source = line[9];
        indicator.labels.push_back({.alone = true, .text = indicator.vi, .forms = {}});
    }
    for (const PackRow& line : lexicon.rows("indicator_labels.tsv")) {
        const auto found = by_id.find(line[0]);
        if (found == by_id.end()) continue;
        indicators[found->second].labels.push_back(
            {.alone = line[1] == "alone", .text = std::string(line[2]), .forms = split_forms(line[3])});
    }
}

}  // namespace

std::string_view name_of(IndicatorKind kind) {
    for (const auto& [word, each] : kinds) {
        if (each == kind) return word;
    }
    return "stock";
}

const std::vector<Indicator>& indicators(const Lexicon& lexicon) {
    return lexicon.of<Catalogue>().indicators;
}

const Indicator* find_indicator(std::string_view id, const Lexicon& lexicon) {
    const Catalogue& catalogue = lexicon.of<Catalogue>();
    const auto found = catalogue.by_id.find(id);
    return found == catalogue.by_id.end() ? nullptr : &catalogue.indicators[found->second];
}

std::vector<const Indicator*> parts_of(std::string_view parent, std::string_view partition, const Lexicon& lexicon) {
    std::vector<const Indicator*> parts;
    for (const Indicator& indicator : indicators(lexicon)) {
        if (!partition.empty() && indicator.parent == parent && indicator.partition == partition)
            parts.push_back(&indicator);
    }
    return parts;
}

bool is_within(std::string_view id, std::string_view ancestor, const Lexicon& lexicon) {
    const Indicator* at = find_indicator(id, lexicon);
    for (int step = 0; step < deepest && at != nullptr; ++step) {
        if (at->id == ancestor) return true;
        at = find_indicator(at->parent, lexicon);
    }
    return false;
}

}  // namespace solieu::normalize
