#include "extract/xlsx/cell_styles.h"

#include <algorithm>

#include "extract/ooxml/part_xml.h"
#include "extract/xlsx/shown_number.h"

namespace solieu::extract {
namespace {

constexpr int most_indent = 250;
constexpr std::size_t most_styles = 65'536;
constexpr int no_index = -1, largest_index = 1'000'000;

struct Font {
    bool bold = false, italic = false, struck = false;
    int name = -1;
};

bool is_framed(const pugi::xml_node& border) {
    for (const pugi::xml_node& side : border.children()) {
        const std::string_view name = local_name(side), style = attribute(side, "style");
        if (name != "diagonal" && !style.empty() && style != "none") return true;
    }
    return false;
}

template <class T>
T element(const std::vector<T>& all, int index) {
    return index >= 0 && static_cast<std::size_t>(index) < all.size() ? all[static_cast<std::size_t>(index)] : T();
}

}  // namespace

int FontNames::index_of(std::string_view name, Budget& budget) {
    if (const auto found = index_.find(name); found != index_.end()) return found->second;
    budget.take(Resource::parts, 1);
    budget.take_name(name.size());
    const int index = static_cast<int>(names_.size());
    index_.emplace(name, index);
    names_.emplace_back(name);
    return index;
}

CellStyles::CellStyles(const pugi::xml_node& root, FontNames& names, Budget& budget) {
    std::map<int, std::string_view> codes;
    for (const pugi::xml_node& node : child(root, "numFmts").children()) {
        if (codes.size() < most_styles) {
            budget.take(Resource::parts, 1);
            codes[whole_number(attribute(node, "numFmtId"), no_index, 0, largest_index)] =
                attribute(node, "formatCode");
        }
    }
    std::vector<Font> fonts;
    for (const pugi::xml_node& node : child(root, "fonts").children()) {
        if (fonts.size() >= most_styles) continue;
        const std::string_view name = attribute(child(node, "name"), "val");
        fonts.push_back({.bold = is_on(node, "b", false),
                         .italic = is_on(node, "i", false),
                         .struck = is_on(node, "strike", false),
                         .name = name.empty() ? -1 : names.index_of(name, budget)});
    }
    std::vector<char> framed;
    for (const pugi::xml_node& node : child(root, "borders").children()) {
        if (framed.size() < most_styles) framed.push_back(is_framed(node) ? 1 : 0);
    }
    std::map<int, NumberFormat> formats;  // those that styles name
    const auto format_of = [&](int id) {
        const auto made = formats.find(id);
        if (made != formats.end()) return made->second;
        const auto own = codes.find(id);
        const std::string_view code = own != codes.end() ? own->second : built_in_format(id);
        budget.take_name(code.size());
        return formats.emplace(id, NumberFormat(code)).first->second;
    };
    for (const pugi::xml_node& node : child(root, "cellXfs").children()) {
        if (local_name(node) != "xf" || styles_.size() >= most_styles) continue;
        const auto number = [&](const char* name) {
            return whole_number(attribute(node, name), no_index, 0, largest_index);
        };
        budget.take(Resource::parts, 1);
        const Font font = element(fonts, number("fontId"));
        styles_.push_back({.format = format_of(number("numFmtId")),
                           .framed = element(framed, number("borderId")) != 0,
                           .bold = font.bold,
                           .italic = font.italic,
                           .struck = font.struck,
                           .font = font.name,
                           .indent = whole_number(attribute(child(node, "alignment"), "indent"), 0, 0, most_indent)});
    }
}

const CellStyle& CellStyles::at(int index) const {
    return index >= 0 && static_cast<std::size_t>(index) < styles_.size() ? styles_[static_cast<std::size_t>(index)]
                                                                          : none_;
}

}  // namespace solieu::extract
