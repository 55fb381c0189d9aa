#include "extract/docx/numbering.h"

#include <algorithm>

#include "base/text.h"
#include "extract/docx/symbols.h"
#include "extract/number_format.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int most = 1'000'000;

std::string_view value_of(const pugi::xml_node& parent, std::string_view name) {
    return attribute(child(parent, name), "val");
}

// What the grammar and people know as bullets stay; other ornaments ("o" in Courier, dingbats) are shown as "•".
std::string bullet(std::string_view text, std::string_view font) {
    const std::string plain = single_spaced(clean(with_symbols(text, font)));
    for (const std::string_view known : {"-", "+", "*", "–", "—", "•", "●", "▪"})
        if (plain == known) return plain;
    return text.empty() ? std::string() : "•";
}

}  // namespace

Numbering::Level Numbering::read_level(const pugi::xml_node& node) {
    Level level;
    level.defined = true;
    // A number format beyond the standard's list stands in an mc:AlternateContent; its fallback is taken.
    pugi::xml_node holder = node;
    if (!child(node, "numFmt")) {
        if (const pugi::xml_node fallback = child(child(node, "AlternateContent"), "Fallback")) holder = fallback;
    }
    level.start = whole_number(value_of(node, "start"), 0, 0, most);
    level.restart = whole_number(value_of(node, "lvlRestart"), -1, 0, static_cast<int>(level_count));
    level.digits_only = is_on(node, "isLgl", false);
    if (child(holder, "numFmt")) level.format = value_of(holder, "numFmt");
    level.text = value_of(node, "lvlText");
    budget_.take(Resource::parts, 1);
    budget_.take_name(level.text.size());
    level.style = value_of(node, "pStyle");
    level.font = attribute(child(child(node, "rPr"), "rFonts"), "ascii");
    budget_.take_name(level.style.size());
    if (is_on(child(node, "rPr"), "vanish", false)) level.text = {};
    return level;
}

Numbering::Numbering(const pugi::xml_node& root, Budget& budget) : budget_(budget) {
    for (const pugi::xml_node& node : root.children()) {
        if (local_name(node) != "abstractNum") continue;
        const std::string_view id = attribute(node, "abstractNumId");
        budget.take(Resource::parts, level_count);
        std::shared_ptr<Levels>& levels = abstracts_[id];
        if (levels == nullptr) levels = std::make_shared<Levels>();
        Levels& found = *levels;
        for (const pugi::xml_node& each : node.children()) {
            if (local_name(each) != "lvl") continue;
            const int at = whole_number(attribute(each, "ilvl"), -1, -1, most);
            if (at >= 0 && at < static_cast<int>(level_count)) found[static_cast<std::size_t>(at)] = read_level(each);
        }
        if (const std::string_view style = value_of(node, "styleLink"); !style.empty()) style_links_[style] = id;
        if (const std::string_view style = value_of(node, "numStyleLink"); !style.empty()) follows_[id] = style;
    }
    for (const pugi::xml_node& node : root.children())
        if (local_name(node) == "num") read_list(node);
}

std::string_view Numbering::definition_of(std::string_view abstract) const {
    for (int steps = 0; steps < 4; ++steps) {
        const auto follows = follows_.find(abstract);
        if (follows == follows_.end()) break;
        const auto link = style_links_.find(follows->second);
        if (link == style_links_.end()) break;
        abstract = link->second;
    }
    return abstract;
}

void Numbering::read_list(const pugi::xml_node& node) {
    const int id = whole_number(attribute(node, "numId"), -1, -1, most);
    if (id <= 0) return;
    budget_.take(Resource::parts, 1);
    List list;
    list.abstract = definition_of(value_of(node, "abstractNumId"));
    if (const auto found = abstracts_.find(list.abstract); found != abstracts_.end()) list.levels = found->second;
    std::shared_ptr<Levels> own_levels;
    const auto own = [&]() -> Levels& {
        if (own_levels == nullptr) {
            budget_.take(Resource::parts, level_count);
            own_levels = list.levels ? std::make_shared<Levels>(*list.levels) : std::make_shared<Levels>();
            list.levels = own_levels;
        }
        return *own_levels;
    };
    for (const pugi::xml_node& each : node.children()) {
        if (local_name(each) != "lvlOverride") continue;
        const int at = whole_number(attribute(each, "ilvl"), -1, -1, most);
        if (at < 0 || at >= static_cast<int>(level_count)) continue;
        const auto level = static_cast<std::size_t>(at);
        if (const pugi::xml_node anew = child(each, "lvl")) own()[level] = read_level(anew);
        list.start_override[level] = whole_number(value_of(each, "startOverride"), -1, 0, most);
    }
    if (list.levels == nullptr) {
        static const auto none = std::make_shared<const Levels>();
        list.levels = none;
    }
    lists_.emplace(id, std::move(list));
}

void Numbering::count(Counters& counters, const Levels& levels_of, std::size_t level) {
    counters.value[level] = counters.begun[level] ? counters.value[level] + 1 : levels_of[level].start;
    counters.begun[level] = true;
    for (std::size_t below = level + 1; below < level_count; ++below) {
        const int restart = levels_of[below].restart;
        if (restart < 0 || (restart > 0 && static_cast<int>(level) < restart)) counters.begun[below] = false;
    }
}

std::string Numbering::show(const Counters& counters, const Levels& levels_of, std::size_t level) {
    const Level& shown = levels_of[level];
    std::string label;
    for (std::size_t i = 0; i < shown.text.size(); ++i) {
        const bool place =
            shown.text[i] == '%' && i + 1 < shown.text.size() && shown.text[i + 1] >= '1' && shown.text[i + 1] <= '9';
        if (!place) {
            label += shown.text[i];
            continue;
        }
        const auto at = static_cast<std::size_t>(shown.text[++i] - '1');
        const int value = counters.begun[at] ? counters.value[at] : levels_of[at].start;
        const bool digits = shown.digits_only && levels_of[at].format != "none";
        label += format_number(value, digits ? std::string_view("decimal") : std::string_view(levels_of[at].format));
    }
    return single_spaced(clean(with_symbols(label, shown.font)));
}

std::string Numbering::next_label(const ListPlace& place) {
    const auto found = lists_.find(place.list);
    if (found == lists_.end()) return {};
    const List& list = found->second;
    const Levels& levels = *list.levels;
    std::size_t level = place.level < 0 ? 0 : static_cast<std::size_t>(place.level);
    // A style names its level by being named there.
    if (!place.style.empty()) {
        for (std::size_t i = 0; i < level_count; ++i)
            if (levels[i].style == place.style) level = i;
    }
    if (level >= level_count || !levels[level].defined) return {};
    Counters& counters = counters_[list.abstract];
    for (std::size_t i = 0; i <= level; ++i) {
        if (list.start_override[i] < 0 || !overridden_.emplace(place.list, i).second) continue;
        counters.value[i] = list.start_override[i] - 1;
        counters.begun[i] = i == level;
        if (i < level) counters.value[i] = list.start_override[i], counters.begun[i] = true;
    }
    count(counters, levels, level);
    const Level& shown = levels[level];
    std::string label = shown.format == "bullet" ? bullet(shown.text, shown.font) : show(counters, levels, level);
    budget_.take(Resource::text, std::max(label.size(), shown.text.size()));  // what was looked at for it
    return label;
}

}  // namespace solieu::extract
