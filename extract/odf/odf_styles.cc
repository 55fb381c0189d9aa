#include "extract/odf/odf_styles.h"

#include <algorithm>

#include "extract/number_format.h"
#include "extract/ooxml/part_xml.h"

namespace solieu::extract {
namespace {

constexpr int deepest = 20, most_decimals = 30, most_level = 10;

std::string key_of(std::string_view family, std::string_view name) {
    return std::string(family) + "/" + std::string(name);
}

bool is_line(std::string_view border) {
    return !border.empty() && border != "none";
}

}  // namespace

void OdfStyles::add(const pugi::xml_node& styles) {
    for (const pugi::xml_node& node : styles.children()) {
        const std::string_view kind = local_name(node), name = attribute(node, "name");
        budget_.take(Resource::parts, 1);
        budget_.take_name(name.size());
        if (kind == "style") styles_.emplace(key_of(attribute(node, "family"), name), Style{.node = node, .look = {}});
        if (kind == "list-style") lists_.emplace(name, node);
        if (kind == "number-style" || kind == "percentage-style" || kind == "currency-style")
            numbers_.emplace(name, node);
        if (kind == "outline-style") lists_.emplace(outline, node);
        if (kind == "font-face") faces_.emplace(name, attribute(node, "font-family"));
    }
}

OdfLook within(const OdfLook& around, OdfLook own) {
    if (!own.bold) own.bold = around.bold;
    if (!own.italic) own.italic = around.italic;
    if (!own.struck) own.struck = around.struck;
    if (!own.hidden) own.hidden = around.hidden;
    if (!own.raised) own.raised = around.raised;
    if (own.font < 0) own.font = around.font;
    return own;
}

const OdfLook& OdfStyles::look(std::string_view family, std::string_view name) {
    return name.empty() ? none_ : look_of(key_of(family, name), 0);
}

const OdfLook& OdfStyles::look_of(const std::string& key, int depth) {
    const auto found = styles_.find(key);
    if (found == styles_.end() || depth > deepest) return none_;
    Style& style = found->second;
    if (style.made) return style.look;
    style.made = true;
    const std::string_view parent = attribute(style.node, "parent-style-name");
    OdfLook look;
    if (!parent.empty()) look = look_of(key_of(attribute(style.node, "family"), parent), depth + 1);
    read(style.node, look);
    found->second.look = look;
    return found->second.look;
}

void OdfStyles::read(const pugi::xml_node& node, OdfLook& look) {
    if (const auto data = numbers_.find(attribute(node, "data-style-name")); data != numbers_.end()) {
        const std::string_view factor = attribute(child(data->second, "number"), "display-factor");
        const std::string_view zeros = factor.substr(0, factor.find('.'));
        const bool power = zeros.starts_with('1') && zeros.find_first_not_of('0', 1) == zeros.npos;
        look.places_off = power ? std::min(static_cast<int>(zeros.size()) - 1, most_decimals) : 0;
    }
    for (const pugi::xml_node& part : node.children()) {
        const std::string_view name = local_name(part);
        if (name == "table-properties" && attribute(part, "display") == "false") look.hidden = true;  // a sheet
        if (name == "text-properties") {
            const std::string_view weight = attribute(part, "font-weight"), slant = attribute(part, "font-style");
            if (!weight.empty()) look.bold = weight != "normal" && weight != "400";
            if (!slant.empty()) look.italic = slant != "normal";
            for (const char* which : {"text-line-through-style", "text-line-through-type"})
                if (const std::string_view line = attribute(part, which); !line.empty()) look.struck = line != "none";
            const std::string_view display = attribute(part, "display");
            if (!display.empty()) look.hidden = display == "none";
            const std::string_view place = attribute(part, "text-position");
            if (!place.empty()) look.raised = place.starts_with("super") || (place[0] >= '1' && place[0] <= '9');
            std::string_view font = attribute(part, "font-name");
            if (const auto face = faces_.find(font); face != faces_.end()) font = face->second;
            if (font.empty()) font = attribute(part, "font-family");
            while (font.starts_with('\'') || font.starts_with('"')) font.remove_prefix(1);
            while (font.ends_with('\'') || font.ends_with('"')) font.remove_suffix(1);
            if (!font.empty()) look.font = fonts_.index_of(font, budget_);
        } else if (name == "paragraph-properties") {
            look.starts_page = look.starts_page || attribute(part, "break-before") == "page";
            const std::string_view margin = attribute(part, "margin-left");
            const std::size_t digits = std::min(margin.find_first_not_of("0123456789"), margin.size());
            if (margin.ends_with("cm")) look.indent = 2 * whole_number(margin.substr(0, digits), 0, 0, 50);
        } else if (name == "table-cell-properties") {
            for (const char* side : {"border", "border-top", "border-bottom", "border-left", "border-right"})
                look.framed = look.framed || is_line(attribute(part, side));
        }
    }
    const std::string_view page = attribute(node, "master-page-name");
    if (!page.empty() && attribute(node, "family") == "paragraph") look.starts_page = true;
}

OdfStyles::Level OdfStyles::level(std::string_view list, int level) const {
    Level out;
    const auto found = lists_.find(list);
    if (found == lists_.end()) return out;
    for (const pugi::xml_node& node : found->second.children()) {
        if (whole_number(attribute(node, "level"), 0, 1, most_level) != level) continue;
        if (local_name(node) == "list-level-style-bullet") {
            out.bullet = "•";
            return out;
        }
        const std::string_view format = named_format(attribute(node, "num-format"));
        out.format = format.empty() ? "none" : format;
        out.before = attribute(node, "num-prefix");
        out.after = attribute(node, "num-suffix");
        out.start = whole_number(attribute(node, "start-value"), 1, 0, 1'000'000);
        out.shown = whole_number(attribute(node, "display-levels"), 1, 1, most_level);
        return out;
    }
    return out;
}

}  // namespace solieu::extract
